package io.github.hfclient.testkit;

/**
 * 429 answers, by what they say of when to come back. All of them carry a Date of their own, years from any real clock:
 * a date in Retry-After counts from that one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">Retry-After</a>
 * @see <a href="https://huggingface.co/docs/hub/rate-limits">RateLimit on the Hub</a>
 */
public enum Limits implements Trouble.Named {
    TWO_SECONDS("Retry-After", "2"),
    ZERO_SECONDS("Retry-After", "0"),
    PADDED("Retry-After", "  2  "),
    A_DAY("Retry-After", "86400"),
    OVERFLOW("Retry-After", "99999999999999999999"),
    BEYOND_INT("Retry-After", "4294967298"),
    NEGATIVE("Retry-After", "-7"),
    FRACTION("Retry-After", "1.5"),
    GARBAGE("Retry-After", "in a while"),
    EMPTY("Retry-After", ""),
    DATE_IN_THREE_SECONDS("Retry-After", "Tue, 01 Jan 2030 00:00:03 GMT"),
    DATE_PAST("Retry-After", "Mon, 31 Dec 2029 23:59:00 GMT"),
    DATE_IN_A_DAY("Retry-After", "Wed, 02 Jan 2030 00:00:00 GMT"),
    DATE_GARBAGE("Retry-After", "Tue, 32 Foo 2030 25:00:00 GMT"),
    RATE_LIMIT_TWO_SECONDS("RateLimit", "\"api\";r=0;t=2"),
    RATE_LIMIT_NOT_USED_UP("RateLimit", "\"api\";r=7;t=55"),
    RATE_LIMIT_GARBAGE("RateLimit", "\"api\";r=;t=x"),
    NO_HINT("X-Request-Id", "limited");

    private static final String DATE = "Tue, 01 Jan 2030 00:00:00 GMT";

    private final String header;
    private final String value;

    Limits(String header, String value) {
        this.header = header;
        this.value = value;
    }

    @Override
    public Trouble trouble() {
        return Trouble.reply("answers 429 with " + header + ": " + value, with(429));
    }

    /** The same hint under another status. */
    public Trouble under(int status) {
        return Trouble.reply("answers " + status + " with " + header + ": " + value, with(status));
    }

    private Reply with(int status) {
        return Reply.quoted(status, "{'error':'Rate limit reached'}")
                .with("Date", DATE)
                .with(header, value);
    }
}
