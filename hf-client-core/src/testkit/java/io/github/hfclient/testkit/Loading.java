package io.github.hfclient.testkit;

/** 503 answers, in the forms that a loading model is reported with and in those that say nothing of loading. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Loading implements Trouble.Named {
    ESTIMATE_20(loading("20.0"), true),
    ESTIMATE_HALF_A_SECOND(loading("0.5"), true),
    ESTIMATE_ZERO(loading("0"), true),
    ESTIMATE_BILLION(loading("1e9"), true),
    ESTIMATE_BEYOND_DOUBLE(loading("1e400"), true),
    ESTIMATE_NEGATIVE(loading("-5"), true),
    ESTIMATE_NAN(loading("'NaN'"), true),
    // Not JSON, but what Python writes for a float that is not a number.
    ESTIMATE_BARE_NAN(loading("NaN"), true),
    ESTIMATE_TEXT(loading("'soon'"), true),
    ESTIMATE_NULL(loading("null"), true),
    NO_ESTIMATE(json("{'error':'Model acme/m is currently loading'}"), true),
    // llama.cpp answers so until its weights are in memory.
    LLAMA_CPP(json("{'error':{'code':503,'message':'Loading model','type':'unavailable_error'}}"), true),
    BARE(Reply.of(503, ""), false),
    HTML(Reply.html(503, "<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>"), false),
    OVERLOADED(json("{'error':'Model is overloaded','error_type':'overloaded'}"), false),
    UNHEALTHY(json("{'error':'unhealthy','error_type':'Unhealthy'}"), false);

    private final Reply reply;
    private final boolean said;

    Loading(Reply reply, boolean said) {
        this.reply = reply;
        this.said = said;
    }

    @Override
    public Trouble trouble() {
        return Trouble.reply("answers 503 with the body \"" + reply.text() + "\"", reply);
    }

    /** Whether the body says that the model loads. */
    public boolean saysLoading() {
        return said;
    }

    private static Reply loading(String estimate) {
        return json("{'error':'Model acme/m is currently loading','estimated_time':" + estimate + "}");
    }

    private static Reply json(String body) {
        return Reply.quoted(503, body);
    }
}
