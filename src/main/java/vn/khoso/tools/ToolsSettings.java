package vn.khoso.tools;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where outside programs are and what they and the parsers may use up: {@code khoso.tools.*} (docs/operations.md).
 *
 * @param ffmpeg executable; when absent the PATH, then the packaged build
 * @param ffprobe executable; when absent the PATH, then the packaged build
 * @param probeTime wall-clock limit of looking into a file
 * @param decodeLength how much of a recording is decoded to trust it; the rest is only read
 * @param decodeTime wall-clock limit of that decode
 * @param convertTime wall-clock limit of making one rendition
 * @param memory address space of one outside program, where the system can limit it
 * @param largestOutput bytes of one file that an outside program or parser may write
 * @param pictureTime wall-clock limit of making pictures of one file
 * @param picturePixels pixels (width times height) above which a picture is refused
 * @param textTime wall-clock limit of reading the text of one document
 * @param textPages pages read of one document
 * @param textCharacters characters read of one document
 * @param videoPixels pixels of one moving picture (width times height) above which a recording is refused
 * @param pictureFrames frames of an animated picture above which it is refused
 * @param documentPages pages or slides above which a document is refused
 * @param archiveDepth how deep packed files may lie within packed documents
 * @param expansion bytes that the parts of one packed document (DOCX, PPTX, XLSX) may have when unpacked, those of packed files within included
 * @param parsers child processes in which Java reads hostile files
 * @param parserMemory heap of one of them
 * @param parserFiles files, at some eight tasks each, after which one is replaced by a fresh one
 */
@Validated
@ConfigurationProperties("khoso.tools")
public record ToolsSettings(
        @Nullable Path ffmpeg,
        @Nullable Path ffprobe,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration probeTime,
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration decodeLength,
        @DefaultValue("4m") @DurationMin(seconds = 1) Duration decodeTime,
        @DefaultValue("12h") @DurationMin(seconds = 1) Duration convertTime,
        @DefaultValue("8GB") DataSize memory,
        @DefaultValue("64GB") DataSize largestOutput,
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration pictureTime,
        @DefaultValue("250000000") @Min(1) long picturePixels,
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration textTime,
        @DefaultValue("3000") @Min(1) int textPages,
        @DefaultValue("5000000") @Min(1) int textCharacters,
        @DefaultValue("36000000") @Min(1) long videoPixels,
        @DefaultValue("2000") @Min(1) int pictureFrames,
        @DefaultValue("5000") @Min(1) int documentPages,
        @DefaultValue("3") @Min(0) int archiveDepth,
        @DefaultValue("1GB") DataSize expansion,
        @DefaultValue("2") @Min(1) int parsers,
        @DefaultValue("1GB") DataSize parserMemory,
        @DefaultValue("200") @Min(1) int parserFiles) {}
