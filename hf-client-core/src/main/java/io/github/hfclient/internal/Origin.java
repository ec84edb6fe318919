package io.github.hfclient.internal;

/** What all lanes of one scheme, host and port share: the requests that may be in flight there, and the retries. */
record Origin(Permits permits, RetryBudget retries) {}
