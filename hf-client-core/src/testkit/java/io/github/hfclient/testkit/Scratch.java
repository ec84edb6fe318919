package io.github.hfclient.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;

/** Gives a property a file of its own as its parameter of type {@link Path}; the file is gone afterwards. */
public final class Scratch implements ResolveParameterHook {
    private record Place(Path file) implements Store.CloseOnReset {
        static Place make() {
            try {
                return new Place(Files.createTempFile("any", ".tmp"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS; // a class that is marked means its properties
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext property) {
        if (parameter.parameter().getType() != Path.class) return Optional.empty();
        Store<Place> place = Store.getOrCreate(Scratch.class, Lifespan.PROPERTY, Place::make);
        return Optional.of(any -> place.get().file());
    }
}
