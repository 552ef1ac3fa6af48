/**
 * Floor 1: outside programs and parsers. The other of two places that start a process.
 *
 * <p>Callers see ports only: {@link vn.khoso.tools.FileTypes} says what a file is, {@link vn.khoso.tools.Ffprobe} what
 * is in a recording, {@link vn.khoso.tools.Ffmpeg} and {@link vn.khoso.tools.Pictures} make files a browser shows, and
 * {@link vn.khoso.tools.TextExtractor} reads the words of documents. All of them distrust the file: time, output,
 * pixels, pages and characters are bounded by {@link vn.khoso.tools.ToolsSettings}. A new outside program is started
 * through {@link vn.khoso.tools.Programs} and nothing else (docs/adr/0010).
 */
@ApplicationModule(
        displayName = "Tools",
        allowedDependencies = {"shared"})
@NullMarked
package vn.khoso.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
