package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSoFarTest {
    private final ChatSoFar answer = new ChatSoFar();

    private String take(String event) {
        return answer.take(JsonIn.of(event.replace('\'', '"')));
    }

    @Test
    void addsUpTheWords() {
        assertThat(take("{'choices':[{'index':0,'delta':{'role':'assistant','content':'Hel'}}]}"))
                .isEqualTo("Hel");
        assertThat(take("{'choices':[{'index':0,'delta':{'role':'assistant','content':'lo'}}]}"))
                .isEqualTo("lo");
        assertThat(answer.answer()).isEqualTo(new ChatAnswer("Hello", null, null, null));
        assertThat(answer.finished()).isFalse();
    }

    @Test
    void isFinishedOnceAReasonIsGiven() {
        take("{'model':'acme/m','choices':[{'delta':{'content':'Hi'},'finish_reason':null}]}");
        take("{'model':'acme/m','choices':[{'delta':{},'finish_reason':'length'}]}");
        assertThat(answer.finished()).isTrue();
        assertThat(answer.answer()).isEqualTo(new ChatAnswer("Hi", "length", null, "acme/m"));
    }

    @Test
    void aRoleOrNullContentIsNoWord() {
        assertThat(take("{'choices':[{'delta':{'role':'assistant'}}]}")).isEmpty();
        assertThat(take("{'choices':[{'delta':{'role':'assistant','content':null}}]}"))
                .isEmpty();
        assertThat(take("{'choices':[{'delta':null,'finish_reason':'stop'}]}")).isEmpty();
    }

    @Test
    void takesTheUsageWhereverItComesAndTheLastIfItGrows() {
        take("{'choices':[{'delta':{'content':'Hi'}}],'usage':{'prompt_tokens':3,'completion_tokens':1}}");
        take("{'choices':[],'usage':{'prompt_tokens':3,'completion_tokens':2,'total_tokens':5}}");
        take("{'choices':[],'usage':null}");
        assertThat(answer.answer().usage()).isEqualTo(new Usage(3, 2, 5));
    }

    @Test
    void leavesOutOtherChoices() {
        assertThat(take("{'choices':[{'index':1,'delta':{'content':'no'},'finish_reason':'stop'}]}"))
                .isEmpty();
        assertThat(answer.finished()).isFalse();
    }

    @Test
    void anEventOfAnotherKindSaysNothing() {
        assertThat(take("{'type':'ping'}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "null", "'words'", "{'choices':[{'delta':{'content':5}}]}"})
    void whatIsNoEventIsRefused(String event) {
        assertThatThrownBy(() -> take(event)).isInstanceOf(JsonException.class);
    }
}
