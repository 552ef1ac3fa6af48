package vn.khoso.tools.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.GeneratedMedia;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.Samples;
import vn.khoso.tools.ToolsTest;

@ToolsTest
@Tag("media")
class TikaFileTypesIT {

    @Autowired
    private FileTypes fileTypes;

    @Autowired
    private GeneratedMedia generated;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "infographic-tam-giac-cia.png,image/png,png,IMAGE",
        "infographic-ve-tay.jpg,image/jpeg,jpg,IMAGE",
        "anh-phong-canh.webp,image/webp,webp,IMAGE",
        "infographic-mat-cuoi.svg,image/svg+xml,svg,IMAGE",
        "clip-phim-1964.mp4,video/mp4,mp4,VIDEO",
        "clip-tho-320.webm,video/webm,webm,VIDEO",
        "clip-iphone-hevc.mov,video/quicktime,mov,VIDEO",
        "livestream-obs.mkv,video/x-matroska,mkv,VIDEO",
        "podcast-giong-doc-viet.wav,audio/wav,wav,AUDIO",
        "podcast-co-chuong.mp3,audio/mpeg,mp3,AUDIO",
        "to-gap-git.pdf,application/pdf,pdf,DOCUMENT",
        "bai-trinh-chieu.pptx,application/vnd.openxmlformats-officedocument.presentationml.presentation,pptx,DOCUMENT"
    })
    void knowsTheSamples(String name, String mediaType, String extension, MediaFamily family) {
        DetectedType type = fileTypes.detect(Samples.demo(name));

        assertThat(type).isEqualTo(new DetectedType(mediaType, extension, family));
        assertThat(type.accepted()).isTrue();
        assertThat(fileTypes.accepted(mediaType)).contains(type);
    }

    @Test
    void knowsPhonePhotosAndCaptions() throws IOException {
        assertThat(fileTypes.detect(Samples.test("anh-dien-thoai.heic")).mediaType())
                .isEqualTo("image/heic");
        assertThat(fileTypes.detect(Samples.test("phu-de-mau.vtt")).family()).isEqualTo(MediaFamily.CAPTIONS);
        Path subrip = Files.writeString(
                directory.resolve("x.txt"), "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nXin chào\r\n\r\n");
        assertThat(fileTypes.detect(subrip))
                .isEqualTo(new DetectedType("application/x-subrip", "srt", MediaFamily.CAPTIONS));
    }

    @ParameterizedTest
    @CsvSource({
        "mp4,libx264,aac,video/mp4",
        "mov,libx264,aac,video/quicktime",
        "matroska,libx264,aac,video/x-matroska",
        "avi,mpeg4,libmp3lame,video/x-msvideo",
        "flv,flv,libmp3lame,video/x-flv",
        "3gp,mpeg4,aac,video/3gpp",
        "mpegts,libx264,aac,video/mp2t"
    })
    void knowsRecordingsByTheirBytes(String muxer, String video, String audio, String mediaType) {
        Path file = generated.video(directory, muxer, video, audio);

        assertThat(fileTypes.detect(file).mediaType()).isEqualTo(mediaType);
        assertThat(fileTypes.detect(file).family()).isEqualTo(MediaFamily.VIDEO);
    }

    @ParameterizedTest
    @CsvSource({
        "ipod,aac,audio/mp4",
        "mp4,aac,audio/mp4",
        "adts,aac,audio/aac",
        "mp3,libmp3lame,audio/mpeg",
        "wav,pcm_s16le,audio/wav",
        "ogg,libopus,audio/ogg",
        "flac,flac,audio/flac",
        "matroska,libopus,audio/x-matroska"
    })
    void knowsSoundByItsStreamsWhateverTheContainer(String muxer, String codec, String mediaType) {
        Path file = generated.audio(directory, muxer, codec);

        assertThat(fileTypes.detect(file).mediaType()).isEqualTo(mediaType);
        assertThat(fileTypes.detect(file).family()).isEqualTo(MediaFamily.AUDIO);
    }

    @ParameterizedTest
    @CsvSource({
        "empty.mp4,''",
        "text.mp4,xin chào",
        "page.png,<!DOCTYPE html><html><script>alert(1)</script></html>",
        "list.mp4,#EXTM3U",
        "program.pdf,#!/bin/sh",
        "noise.mp3,~~~~~~~~~~"
    })
    void refusesWhatIsNotWhatItsNameSays(String name, String content) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);

        assertThat(fileTypes.detect(file).accepted()).isFalse();
        assertThat(fileTypes.detect(file).family()).isEqualTo(MediaFamily.OTHER);
    }

    @Test
    void refusesArchivesAndPrograms() throws IOException {
        Path zip = directory.resolve("slides.pptx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("xin chào".getBytes(StandardCharsets.UTF_8));
        }
        Path executable =
                Files.write(directory.resolve("clip.mp4"), Arrays.copyOf(Files.readAllBytes(Path.of("/bin/ls")), 5000));

        assertThat(fileTypes.detect(zip)).isEqualTo(new DetectedType("application/zip", "zip", MediaFamily.OTHER));
        assertThat(fileTypes.detect(executable).accepted()).isFalse();
    }

    @Test
    void keepsTheTypeOfARecordingWhoseHeaderIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.demo("clip-phim-1964.mp4"));
        Path cut = Files.write(directory.resolve("cut.mp4"), Arrays.copyOf(whole, 20_000));

        assertThat(fileTypes.detect(cut).mediaType()).isEqualTo("video/mp4");
    }

    @Test
    void listsExtensionsForFilePickers() {
        assertThat(fileTypes.extensions()).contains("mp4", "mov", "mp3", "jpg", "jpeg", "heic", "pdf", "docx", "srt");
        assertThat(fileTypes.accepted("text/html")).isEmpty();
    }
}
