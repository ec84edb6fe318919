package io.github.hfclient.testkit;

import java.util.List;

/**
 * The forms in which servers of this family put an error: Text Generation Inference (TGI), Text Embeddings Inference
 * (TEI), the Hub, gateways and providers. Each row has the words of it that must reach the user.
 */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum ErrorBody implements Trouble.Named {
    PLAIN(json(400, "{'error':'unknown parameter'}"), "unknown parameter"),
    ERROR_TYPE(json(422, "{'error':'inputs too long','error_type':'validation'}"), "inputs too long"),
    ERROR_LIST(json(400, "{'error':['first fault','second fault']}"), "first fault", "second fault"),
    WARNINGS(json(400, "{'error':'bad input','warnings':['cut to 512']}"), "bad input"),
    LOADING(json(503, "{'error':'Model acme/m is currently loading','estimated_time':20.0}"), "currently loading"),
    OPENAI(
            json(
                    400,
                    "{'id':'1','error':{'message':'no such model','type':'invalid_request_error','param':'model',"
                            + "'code':'model_not_supported'}}"),
            "no such model"),
    OPENAI_ODD_FIELDS(
            json(400, "{'error':{'message':'wrong field','type':null,'param':{'loc':['a']},'code':17}}"),
            "wrong field"),
    TGI_CHAT(json(422, "{'error':{'message':'template missing','http_status_code':422}}"), "template missing"),
    LLAMA_CPP(
            json(503, "{'error':{'code':503,'message':'Loading model','type':'unavailable_error'}}"), "Loading model"),
    OLDER_VLLM(
            json(
                    400,
                    "{'object':'error','message':'context exceeded','type':'BadRequestError','param':null,'code':400}"),
            "context exceeded"),
    GATEWAY(json(401, "{'message':'No API key found','request_id':'abc'}"), "No API key found"),
    MESSAGE_ALONE(json(404, "{'message':'no Route matched'}"), "no Route matched"),
    TEI_EMBEDDINGS(json(422, "{'message':'batch too big','code':422,'type':'Validation'}"), "batch too big"),
    DETAIL(json(403, "{'detail':'not allowed here'}"), "not allowed here"),
    DETAIL_LIST(
            json(422, "{'detail':[{'loc':['body','prompt'],'msg':'field required','type':'value_error'}]}"),
            "prompt",
            "field required"),
    PROBLEM(
            problem("{'detail':'invalid version','status':422,'title':'Input failed','invalid_fields':[]}"),
            "invalid version"),
    DESCRIPTION(json(400, "{'error':'invalid_grant','error_description':'code expired'}"), "invalid_grant"),
    ERRORS(json(400, "{'errors':[{'message':'first problem'},{'message':'other problem'}]}"), "first problem"),
    TEXT(Reply.text(413, "Failed to buffer the request body: length limit exceeded"), "length limit exceeded"),
    TEXT_404(Reply.text(404, "404: Not Found"), "Not Found"),
    HTML(Reply.html(504, "<html><head><title>504 Gateway Time-out</title></head><body>nginx</body></html>")),
    EMPTY(Reply.of(401, "")),
    ONLY_HEADERS(
            Reply.of(404, "").with("X-Error-Code", "RepoNotFound").with("X-Error-Message", "Repository not found"),
            "Repository not found"),
    FAILED_IN_SUCCESS(json(200, "{'code':200,'message':'no','data':{'status':'failed','error':'out of memory'}}")),
    EVENT_IN_SUCCESS(
            Reply.of(200, "data:{\"error\":\"too long\",\"error_type\":\"validation\"}\n\n")
                    .with("Content-Type", "text/event-stream"),
            "too long"),
    ERROR_IN_SUCCESS(json(200, "{'error':'it failed after all'}"), "it failed after all"),
    JSON_FOR_BYTES(json(200, "{'images':[]}"));

    private final Reply reply;
    private final List<String> words;

    ErrorBody(Reply reply, String... words) {
        this.reply = reply;
        this.words = List.of(words);
    }

    @Override
    public Trouble trouble() {
        return under(status());
    }

    /** The same body under another status, since servers do not agree on which belongs to which. */
    public Trouble under(int status) {
        return Trouble.reply("answers " + status + " with an error of the form " + name(), reply.under(status));
    }

    /** The status that this form was met with; 200 for a failure in disguise. */
    public int status() {
        return reply.status();
    }

    /** What the message to the user must contain; empty if the body has no words fit for a user. */
    public List<String> words() {
        return words;
    }

    private static Reply json(int status, String body) {
        return Reply.quoted(status, body);
    }

    private static Reply problem(String body) {
        return Reply.of(422, body.replace('\'', '"')).with("Content-Type", "application/problem+json");
    }
}
