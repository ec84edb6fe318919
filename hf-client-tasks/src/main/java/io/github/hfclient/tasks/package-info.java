/**
 * The tasks that a model can do: for each a record of what to ask, and beside it the record that comes back. A task that is not among
 * them is a record of your own, written like these, or a {@link RawTask}.
 *
 * <table>
 * <caption>What you want, and the record to ask with</caption>
 * <tr><td>sentiment, mood, topic, language, spam or not</td><td>{@link io.github.hfclient.tasks.text.TextClassification}</td></tr>
 * <tr><td>classes of your own, without training: themes, intents, tones</td>
 *     <td>{@link io.github.hfclient.tasks.text.ZeroShotClassification}</td></tr>
 * <tr><td>named entities (NER): people, places, companies; parts of speech</td>
 *     <td>{@link io.github.hfclient.tasks.text.TokenClassification}</td></tr>
 * <tr><td>a shorter text</td><td>{@link io.github.hfclient.tasks.generation.Summarization}</td></tr>
 * <tr><td>a text in another language</td><td>{@link io.github.hfclient.tasks.generation.Translation}</td></tr>
 * <tr><td>the place in a text that answers a question</td><td>{@link io.github.hfclient.tasks.text.QuestionAnswering}</td></tr>
 * <tr><td>an answer out of a table</td><td>{@link io.github.hfclient.tasks.tabular.TableQuestionAnswering}</td></tr>
 * <tr><td>the word that is missing</td><td>{@link io.github.hfclient.tasks.generation.FillMask}</td></tr>
 * <tr><td>embeddings: texts as vectors, for search and likeness</td><td>{@link io.github.hfclient.tasks.embedding.FeatureExtraction}</td></tr>
 * <tr><td>how alike texts are</td><td>{@link io.github.hfclient.tasks.embedding.SentenceSimilarity}</td></tr>
 * <tr><td>reranking: which texts answer a query best</td><td>{@link io.github.hfclient.tasks.embedding.TextRanking}</td></tr>
 * <tr><td>text out of text by models of the T5 kind</td><td>{@link io.github.hfclient.tasks.generation.Text2TextGeneration}</td></tr>
 * <tr><td>chat, instructions, writing, at once or word by word</td><td>{@link io.github.hfclient.tasks.chat.Chat}</td></tr>
 * <tr><td>structured output: an answer as a record of your own</td><td>{@link io.github.hfclient.tasks.chat.StructuredChat}</td></tr>
 * <tr><td>tools, function calling: methods of yours that a model may call</td><td>{@link io.github.hfclient.tasks.chat.tools.ToolLoop}</td></tr>
 * <tr><td>going on with a text</td><td>{@link io.github.hfclient.tasks.generation.TextGeneration}</td></tr>
 * <tr><td>texts that are too long for a model</td><td>{@link io.github.hfclient.tasks.longtext.LongText}</td></tr>
 * <tr><td>what is on an image</td><td>{@link io.github.hfclient.tasks.vision.ImageClassification}</td></tr>
 * <tr><td>classes of your own for images</td><td>{@link io.github.hfclient.tasks.vision.ZeroShotImageClassification}</td></tr>
 * <tr><td>where things are on an image</td><td>{@link io.github.hfclient.tasks.vision.ObjectDetection}</td></tr>
 * <tr><td>where things of your own choice are on an image</td><td>{@link io.github.hfclient.tasks.vision.ZeroShotObjectDetection}</td></tr>
 * <tr><td>an image divided into its parts</td><td>{@link io.github.hfclient.tasks.vision.ImageSegmentation}</td></tr>
 * <tr><td>how far away everything on an image is</td><td>{@link io.github.hfclient.tasks.vision.DepthEstimation}</td></tr>
 * <tr><td>an image in words, captions, OCR</td><td>{@link io.github.hfclient.tasks.vision.ImageToText}</td></tr>
 * <tr><td>questions about an image</td><td>{@link io.github.hfclient.tasks.multimodal.VisualQuestionAnswering}</td></tr>
 * <tr><td>questions about a scanned page</td><td>{@link io.github.hfclient.tasks.multimodal.DocumentQuestionAnswering}</td></tr>
 * <tr><td>what happens in a video</td><td>{@link io.github.hfclient.tasks.vision.VideoClassification}</td></tr>
 * <tr><td>images out of words</td><td>{@link io.github.hfclient.tasks.vision.TextToImage}</td></tr>
 * <tr><td>images out of images</td><td>{@link io.github.hfclient.tasks.vision.ImageToImage}</td></tr>
 * <tr><td>speech to text, transcripts, subtitles</td><td>{@link io.github.hfclient.tasks.audio.AutomaticSpeechRecognition}</td></tr>
 * <tr><td>text to speech, voices</td><td>{@link io.github.hfclient.tasks.audio.TextToSpeech}</td></tr>
 * <tr><td>music and sounds out of words</td><td>{@link io.github.hfclient.tasks.audio.TextToAudio}</td></tr>
 * <tr><td>what kind of sound it is, moods of voices</td><td>{@link io.github.hfclient.tasks.audio.AudioClassification}</td></tr>
 * <tr><td>sounds parted or cleaned</td><td>{@link io.github.hfclient.tasks.audio.AudioToAudio}</td></tr>
 * <tr><td>classes for rows of a table</td><td>{@link io.github.hfclient.tasks.tabular.TabularClassification}</td></tr>
 * <tr><td>numbers for rows of a table</td><td>{@link io.github.hfclient.tasks.tabular.TabularRegression}</td></tr>
 * <tr><td>any other task of the Hub, as JSON</td><td>{@link RawTask}</td></tr>
 * </table>
 *
 * <p>All records here are immutable and safe for several threads. A request refuses null, blank and out-of-range arguments
 * when it is made, with an {@link java.lang.IllegalArgumentException} that names the argument. Every request has a
 * {@code parameter(name, value)} for settings that are newer than this library.
 */
@NullMarked
package io.github.hfclient.tasks;

import org.jspecify.annotations.NullMarked;
