package io.github.hfclient.tasks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Form;
import io.github.hfclient.Task;
import io.github.hfclient.tasks.RawTask;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A raw request goes where the task's own record goes. */
class RawTaskRoutesTest {
    static List<Contract> contracts() {
        return Contract.ALL;
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void areThoseOfTheTask(Contract contract) {
        Task<?> own = contract.plain().task();
        Task<?> raw = RawTask.of(contract.task(), "a").task();
        assertThat(raw.route()).isEqualTo(own.route());
        assertThat(paths(raw)).isEqualTo(paths(own));
    }

    private static List<String> paths(Task<?> task) {
        return task.forms().stream().map(Form::path).toList();
    }
}
