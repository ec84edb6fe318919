package io.github.hfclient.auth;

import io.github.hfclient.Finding;
import io.github.hfclient.internal.secret.TokenRule;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a token in the places where Hugging Face users keep it, and takes the first: a {@code .env} file if
 * {@linkplain #withDotenv asked for}, {@code HF_TOKEN}, {@code HUGGING_FACE_HUB_TOKEN}, the token file, and last the
 * variables that other libraries use, such as {@code HUGGINGFACEHUB_API_TOKEN}. One of those is named once in a warning.
 *
 * <p>The token file is {@code HF_TOKEN_PATH}, else {@code token} in {@code HF_HOME}, else
 * {@code huggingface/token} in {@code XDG_CACHE_HOME}, else {@code ~/.cache/huggingface/token}. If
 * {@code HF_HUB_DISABLE_IMPLICIT_TOKEN} is true, only the {@code .env} file is looked at. These are the rules of <a
 * href="https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables">the Python client</a>.
 *
 * <pre>{@code
 * String source = TokenChain.standard().find().map(FoundToken::source).orElse("nowhere");
 * }</pre>
 *
 * <p>Files are read anew each time. Safe for use by several threads.
 */
public final class TokenChain implements TokenProvider {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.hfclient");

    private static final String DISABLE = "HF_HUB_DISABLE_IMPLICIT_TOKEN";

    private final Environment environment;
    private final @Nullable Path dotenv;
    private final AtomicBoolean warned = new AtomicBoolean();

    TokenChain(Map<String, String> variables, Path home) {
        this(new Environment(variables, home), null);
    }

    private TokenChain(Environment environment, @Nullable Path dotenv) {
        this.environment = environment;
        this.dotenv = dotenv;
    }

    /** The places of this process: its environment variables and the home directory of its user. */
    public static TokenChain standard() {
        return new TokenChain(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * This chain with a {@code .env} file as its first place: lines {@code HF_TOKEN=...}, with or without
     * {@code export}, quotes and comments. If the file does not exist, the search goes on; if it cannot be read,
     * {@link #find()} and {@link #token()} throw {@link UncheckedIOException}.
     */
    public TokenChain withDotenv(Path file) {
        return new TokenChain(environment, file);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException as {@link #find()}
     */
    @Override
    public @Nullable String token() {
        return find().map(FoundToken::token).orElse(null);
    }

    /**
     * The first token and where it was found; empty if there is none.
     *
     * @throws IllegalArgumentException if a place holds something that cannot be a token, such as two lines; the message
     *     names the place and does not show the content
     */
    public Optional<FoundToken> find() {
        return places().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /**
     * Why {@link #find()} finds nothing although there seems to be something, as half a sentence such as
     * {@code HUGGINGFACE_TOKEN is set, but that name is not read}; empty if there is nothing to say. Shows no token.
     */
    public Optional<String> overlooked() {
        if (dotenv != null && !Files.exists(dotenv)) return Optional.of("there is no file " + dotenv);
        if (environment.isOn(DISABLE)) return Optional.of(DISABLE + " is set, so only a .env file is read");
        return TokenNames.unread(environment.variables()).map(name -> name + " is set, but that name is not read");
    }

    /**
     * What is odd about the places themselves, for a {@link io.github.hfclient.Doctor}: a variable that only other libraries
     * use, two that disagree, a file that other users may read. Empty if all is well. No finding shows a token.
     */
    public List<Finding> examine() {
        return new TokenPlaces(environment, dotenv).examine();
    }

    private Stream<Supplier<Optional<FoundToken>>> places() {
        return environment.isOn(DISABLE)
                ? Stream.of(this::inDotenv)
                : Stream.of(this::inDotenv, this::inVariables, this::inTokenFile, this::inLookAlikes);
    }

    private Optional<FoundToken> inDotenv() {
        if (dotenv == null) return Optional.empty();
        String where = " in " + dotenv;
        Map<String, String> variables =
                TextFile.readIfPresent(dotenv).map(Dotenv::parse).orElse(Map.of());
        return TokenNames.first(TokenNames.OFFICIAL, variables, where).or(() -> lookAlike(variables, where));
    }

    private Optional<FoundToken> inVariables() {
        return TokenNames.first(TokenNames.OFFICIAL, environment.variables(), "");
    }

    private Optional<FoundToken> inTokenFile() {
        Path file = environment.tokenFile();
        String source = "the token file " + file;
        return tokenFileContent(file)
                .map(content -> TokenRule.clean(content, source))
                .map(token -> new FoundToken(token, source));
    }

    /** Nobody asked for this file, so one that cannot be read is no reason to fail a call that may need no token. */
    private static Optional<String> tokenFileContent(Path file) {
        try {
            return TextFile.readIfPresent(file);
        } catch (UncheckedIOException e) {
            LOG.debug("token file passed over: {}", e.getMessage(), e);
            return Optional.empty();
        }
    }

    private Optional<FoundToken> inLookAlikes() {
        return lookAlike(environment.variables(), "");
    }

    private Optional<FoundToken> lookAlike(Map<String, String> variables, String where) {
        Optional<FoundToken> found = TokenNames.first(TokenNames.LOOK_ALIKE, variables, where);
        found.ifPresent(token -> warnOnce(token.source()));
        return found;
    }

    private void warnOnce(String source) {
        if (warned.compareAndSet(false, true)) LOG.warn("token read from {}; call this variable HF_TOKEN", source);
    }
}
