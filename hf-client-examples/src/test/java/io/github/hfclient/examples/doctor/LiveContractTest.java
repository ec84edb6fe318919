package io.github.hfclient.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.hfclient.HfClient;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.examples.run.OutputFolder;
import java.io.PrintWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs in the profile {@code live} alone. Which models are served changes by the day, so only what cannot be read fails. */
@EnabledIfSystemProperty(named = "hf.live", matches = "true", disabledReason = "asks Hugging Face: use -Plive")
class LiveContractTest {

    @Test
    void everyAnswerThatComesCanBeRead() {
        Optional<String> token = TokenChain.standard().find().map(FoundToken::token);
        if (token.isEmpty()) System.out.println("The live contract was skipped: no token was found. Set HF_TOKEN.");
        assumeTrue(token.isPresent(), "no token was found");
        try (HfClient hf = HfClient.create()) {
            ContractResult result = Contract.run(hf, token);
            PrintWriter console = new PrintWriter(System.out, true);
            result.print(console);
            console.println(result.summary());
            OutputFolder.prepare(Optional.empty(), "doctor")
                    .write("recordings.jsonl", file -> file.append(result.lines()));
            assertThat(result.unreadable()).isEmpty();
        }
    }
}
