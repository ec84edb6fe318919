package io.github.hfclient.internal.lane;

import io.github.hfclient.internal.limit.Permits;
import io.github.hfclient.internal.limit.RetryBudget;

/** What all lanes of one scheme, host and port share: the requests that may be in flight there, and the retries. */
public record Origin(Permits permits, RetryBudget retries) {}
