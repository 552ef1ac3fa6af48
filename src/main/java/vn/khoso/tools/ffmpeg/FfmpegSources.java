package vn.khoso.tools.ffmpeg;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.tools.ToolFinding;
import vn.khoso.tools.ToolSource;

/** Says which ffmpeg and ffprobe are used. */
@Configuration(proxyBeanMethods = false)
class FfmpegSources {

    @Bean
    ToolSource ffmpegSource(MediaPrograms programs) {
        return () -> ToolFinding.of(MediaPrograms.FFMPEG, () -> told(programs.ffmpeg()));
    }

    @Bean
    ToolSource ffprobeSource(MediaPrograms programs) {
        return () -> ToolFinding.of(MediaPrograms.FFPROBE, () -> told(programs.ffprobe()));
    }

    private static String told(MediaProgram program) {
        return program.version() + " · " + program.executable();
    }
}
