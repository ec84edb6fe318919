package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Exchange;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Media;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are media, as bytes or within JSON. */
@Timeout(180)
class MediaAnswersTest {
    private static final String BASE64 = Base64.getEncoder().encodeToString(Draw.PNG);

    private static HfClient client(HostileServer server) {
        return TestClients.builder(ManualTime.jumping(), server.uri().toString())
                .build();
    }

    private static Trouble bytes(String type, byte[] bytes) {
        Reply reply = Reply.of(200, bytes);
        return Trouble.reply("sends bytes", type.isEmpty() ? reply : reply.with("Content-Type", type));
    }

    /** {@code '} stands for {@code "}, {@code PNG} for a picture in base64. */
    private static Trouble json(String json) {
        return Trouble.reply(
                "sends JSON", Reply.json(200, json.replace('\'', '"').replace("PNG", BASE64)));
    }

    private static Media answer(Trouble trouble) {
        try (HostileServer server = HostileServer.start(trouble);
                HfClient hf = client(server)) {
            return hf.call(Draw.of("a cat"));
        }
    }

    private static HfException.UnreadableAnswer failure(Trouble trouble) {
        try (HostileServer server = HostileServer.start(trouble);
                HfClient hf = client(server)) {
            var failure = Result.of(hf.callAsync(Draw.of("a cat"))).failedWith(HfException.UnreadableAnswer.class);
            assertThat(server.requests()).hasSize(1);
            return failure;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'IN_QUEUE','request_id':'r','response_url':'https://queue.host/r'}",
                "{'id':'j','status':'starting','output':null,'urls':{'get':'https://host/j'}}",
                "{'code':200,'data':{'id':'j','status':'created','outputs':[]}}"
            })
    void aJobThatIsNotDoneIsSaidToBeOne(String body) {
        assertThat(failure(json(body))).hasMessageContaining("found a job that is not done");
        Trouble accepted = Trouble.reply("accepts a job", Reply.json(202, body.replace('\'', '"')));
        assertThat(failure(accepted)).hasMessageContaining("found a job that is not done");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png",
        "image/jpeg, image/jpeg",
        "IMAGE/PNG; charset=binary, image/png",
        "application/octet-stream, image/png",
        "binary/octet-stream, image/png",
        "'', image/png"
    })
    void bytesHaveTheTypeThatTheServerNamesOrThatTheyBeginLike(String named, String type) {
        assertThat(answer(bytes(named, Draw.PNG))).isEqualTo(Media.of(Draw.PNG, type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'PNG'",
                "'data:image/png;base64,PNG'",
                "'data:;base64,PNG'",
                "'data:application/octet-stream;base64,PNG'",
                "{'data':[{'b64_json':'PNG'}]}",
                "{'data':[{'timings':{'inference':0.4},'index':0,'url':null,'b64_json':'PNG'}],'object':'list'}",
                "{'data':[{'url':'data:image/png;base64,PNG'}]}",
                "{'output':'data:image/png;base64,PNG'}",
                "{'id':'a1','status':'processing','input':{'image':'https://in.example'},'error':null,'output':['PNG']}",
                "{'images':[{'url':'data:image/png;base64,PNG','width':512}],'seed':42,'has_nsfw_concepts':[false]}",
                "{'images':[{'index':0,'image':'PNG'}],'inference_time':0.4}",
                "{'image':{'url':'data:image/png;base64,PNG'}}",
                "{'audio':{'url':'data:image/png;base64,PNG'}}",
                "{'audio_file':{'url':'data:image/png;base64,PNG'}}",
                "{'video':{'url':'data:image/png;base64,PNG'}}",
                "{'image':null,'images':['PNG','AAAA']}"
            })
    void jsonThatHoldsThemIsAsGood(String json) {
        assertThat(answer(json(json))).isEqualTo(Media.of(Draw.PNG, "image/png"));
    }

    @Test
    void base64MayBeBrokenIntoLines() {
        assertThat(answer(json("'" + BASE64.substring(0, 8) + "\\n" + BASE64.substring(8) + "\\n'")))
                .isEqualTo(Media.of(Draw.PNG, "image/png"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, '<html>sign in</html>', found a page",
        "image/png, '<html>sign in</html>', found a page",
        "application/octet-stream, ' \n<!DOCTYPE html>', found a page",
        "text/plain, no such picture, found something else",
        "application/xml, '<Error/>', found something else",
        "image/png, '{\"error\":\"no memory\"}', found JSON",
        "'', Unauthorized, found something else",
        "image/png, '', found nothing"
    })
    void whatIsNoMediaIsAnErrorThatSaysSo(String type, String body, String words) {
        assertThat(failure(bytes(type, body.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("expected media, " + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "42",
                "{'output':null,'status':'succeeded'}",
                "{'data':[]}",
                "{'request_id':'a1','response_url':'https://queue.example/a1'}",
                "{'audio':[[0.5,-0.5]],'sampling_rate':16000}",
                "[[{'label':'cat','score':0.9}]]"
            })
    void jsonWithoutAnyIsAnErrorInTheWordsOfTheTask(String json) {
        assertThat(failure(json(json))).hasMessageContaining("expected a picture at the root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a picture of a cat'",
                "'Done'",
                "'Unauthorized'",
                "{'output':'no!'}",
                "{'image':'data:image/png,%89PNG'}",
                "{'image':'data:text/html;base64,PHA+'}",
                "{'url':'data:;base64,AAAA'}"
            })
    void aTextThatIsNoMediaIsNotTakenForSome(String json) {
        assertThat(failure(json(json))).hasMessageContaining("expected ").hasMessageContaining("media");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':'no memory left'}",
                "{'status':'failed','error':'no memory left','output':['PNG']}",
                "{'detail':'x','error':{'message':'no memory left'}}"
            })
    void anErrorInASuccessIsToldInTheWordsOfTheServer(String json) {
        assertThat(failure(json(json))).hasMessageContaining("the server says").hasMessageContaining("no memory left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'data':[{'b64_json':'PNG'}]} and more", "{'data':[{'b64_json':'PNG'}]", "'PNG"})
    void jsonThatIsBrokenBehindThemIsNoAnswer(String json) {
        assertThat(failure(json(json)).getMessage()).containsAnyOf("expected", "not valid JSON", "ends too early");
    }

    @Test
    void jsonThatTheTaskReadsItselfIsNotSearched() {
        String answer = "{\"image\":\"https://nobody.example/asks\"}";
        var own = Draw.TASK.decoder(
                (in, asked) -> Media.of(in.json().text().getBytes(StandardCharsets.UTF_8), "text/plain"));
        try (HostileServer server = HostileServer.start(Trouble.reply("sends JSON", Reply.json(200, answer)));
                HfClient hf = client(server)) {
            assertThat(hf.call(new Draw("a cat", own.media(media -> media))).length())
                    .isEqualTo(answer.length());
        }
    }

    @Test
    void anExchangeHasTheJsonBesideTheMedia() {
        try (HostileServer server = HostileServer.start(json("{'image':'PNG','seed':42}"));
                HfClient hf = client(server)) {
            Exchange<Media> exchange = hf.exchange(Draw.of("a cat"));
            assertThat(exchange.answer()).isEqualTo(Media.of(Draw.PNG, "image/png"));
            assertThat(exchange.json().get("seed")).isEqualTo(Json.of(42));
        }
    }

    @Test
    void anExchangeOfBytesHasNoJson() {
        try (HostileServer server = HostileServer.start(bytes("", Draw.PNG));
                HfClient hf = client(server)) {
            Exchange<Media> exchange = hf.exchange(Draw.of("a cat"));
            assertThat(exchange.body()).isNull();
            assertThat(exchange.answer().type()).isEqualTo("image/png");
        }
    }

    @Test
    void noKindOfAnswerIsAskedForUnlessAViewDoes() {
        try (HostileServer server = HostileServer.start(bytes("image/png", Draw.PNG));
                HfClient hf = client(server)) {
            hf.call(Draw.of("a cat"));
            hf.header("Accept", "image/webp").call(Draw.of("a cat"));
            assertThat(server.requests())
                    .extracting(request -> request.header("Accept").orElse("none"))
                    .containsExactly("none", "image/webp");
        }
    }
}
