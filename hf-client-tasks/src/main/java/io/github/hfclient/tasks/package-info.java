/**
 * The tasks that a model can do: for each a record of what to ask, and beside it the record that comes back.
 *
 * <table>
 * <caption>What you want, and the record to ask with</caption>
 * <tr><td>sentiment, mood, topic, language, spam or not, reranking</td>
 *     <td>{@link io.github.hfclient.tasks.TextClassification}</td></tr>
 * <tr><td>named entities (NER): people, places, companies; parts of speech</td>
 *     <td>{@link io.github.hfclient.tasks.TokenClassification}</td></tr>
 * <tr><td>embeddings: texts as vectors, for search and likeness</td>
 *     <td>{@link io.github.hfclient.tasks.FeatureExtraction}</td></tr>
 * <tr><td>speech to text, transcripts, subtitles</td>
 *     <td>{@link io.github.hfclient.tasks.AutomaticSpeechRecognition}</td></tr>
 * <tr><td>chat, instructions, writing, at once or word by word</td>
 *     <td>{@link io.github.hfclient.tasks.Chat}</td></tr>
 * <tr><td>going on with a text</td>
 *     <td>{@link io.github.hfclient.tasks.TextGeneration}</td></tr>
 * <tr><td>structured output: an answer as a record of your own</td>
 *     <td>{@link io.github.hfclient.tasks.StructuredChat}</td></tr>
 * <tr><td>tools, function calling: methods of yours that a model may call</td>
 *     <td>{@link io.github.hfclient.tasks.ToolLoop}</td></tr>
 * </table>
 *
 * <p>All records here are immutable and safe for several threads. A request refuses null, blank and out-of-range arguments
 * when it is made, with an {@link java.lang.IllegalArgumentException} that names the argument. Every request has a
 * {@code parameter(name, value)} for settings that are newer than this library.
 */
@NullMarked
package io.github.hfclient.tasks;

import org.jspecify.annotations.NullMarked;
