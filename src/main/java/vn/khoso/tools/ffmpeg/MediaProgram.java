package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.util.Map;

/**
 * An executable that answered to {@code -version}.
 *
 * @param executable absolute path
 * @param environment what it needs to start
 * @param version as it names itself, such as {@code 8.0.1}
 */
record MediaProgram(Path executable, Map<String, String> environment, String version) {}
