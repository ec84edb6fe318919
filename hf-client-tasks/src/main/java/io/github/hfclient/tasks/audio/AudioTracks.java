package io.github.hfclient.tasks.audio;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * The sounds that a model made of one, in the order of the server.
 *
 * <pre>{@code
 * AudioTrack first = hf.call(AudioToAudio.of(meeting)).tracks().get(0);
 * }</pre>
 *
 * @param tracks at least one
 */
public record AudioTracks(List<AudioTrack> tracks) implements Iterable<AudioTrack>, Serializable {
    /**
     * Copies the tracks.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public AudioTracks {
        tracks = CheckedLists.copyOfSome("tracks", tracks);
    }

    @Override
    public Iterator<AudioTrack> iterator() {
        return tracks.iterator();
    }

    static AudioTracks read(JsonIn in) {
        List<AudioTrack> tracks = UnwrappedList.list(in, AudioTrack::read);
        if (tracks.isEmpty()) throw in.unexpected("at least one sound");
        return new AudioTracks(tracks);
    }
}
