package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/**
 * Phone photos in HEIC. A phone cuts its picture into tiles, each a stream of its own; ffmpeg decodes them all but puts
 * only one out, so the filter graph that stitches them is written here from the layout ffprobe reports.
 */
@Component
final class HeicPhotos {

    private static final int MOST_TILES = 1024;

    private final FfmpegRuns runs;
    private final Headers headers;
    private final ToolsSettings settings;

    HeicPhotos(FfmpegRuns runs, Headers headers, ToolsSettings settings) {
        this.runs = runs;
        this.headers = headers;
        this.settings = settings;
    }

    MadePicture toJpeg(MediaSource source, Path jpeg) {
        HeifHeader photo = HeifHeader.read(source.file());
        if ((long) photo.codedWidthPx() * photo.codedHeightPx() > settings.picturePixels()) {
            throw new KhosoException(ToolsProblem.PICTURE_TOO_LARGE, photo.codedWidthPx(), photo.codedHeightPx());
        }
        try (UnfinishedFile unfinished = new UnfinishedFile(jpeg)) {
            List<String> arguments = new ArrayList<>(List.of("-noautorotate"));
            arguments.addAll(Demuxers.input(source));
            arguments.addAll(List.of("-filter_complex", graph(source) + photo.turning() + "[out]", "-map", "[out]"));
            arguments.addAll(List.of("-frames:v", "1", "-map_metadata", "-1", "-q:v", "2", "-f", "mjpeg"));
            arguments.add("file:" + unfinished.path());
            runs.runKnowingTiles(arguments, settings.pictureTime());
            photo.colourProfile().ifPresent(profile -> JpegColourProfile.insert(unfinished.path(), profile));
            unfinished.finish();
        } catch (KhosoException e) {
            throw e.errorCode() == ToolsProblem.MEDIA_UNDECODABLE
                    ? new KhosoException(ToolsProblem.PICTURE_UNREADABLE, e)
                    : e;
        }
        return new MadePicture(jpeg, "image/jpeg", photo.widthPx(), photo.heightPx());
    }

    private String graph(MediaSource source) {
        JsonNode answer = headers.readGroups(source);
        for (JsonNode group : answer.path("stream_groups")) {
            boolean preferred = group.path("disposition").path("default").asInt(0) == 1;
            if (preferred && group.path("type").asString("").equals("Tile Grid")) {
                return stitching(group.path("components").path(0));
            }
        }
        return "[0:" + mainStream(answer) + "]";
    }

    private static int mainStream(JsonNode answer) {
        for (JsonNode stream : answer.path("streams")) {
            if (stream.path("disposition").path("default").asInt(0) == 1) {
                return stream.path("index").asInt(0);
            }
        }
        return 0;
    }

    private static String stitching(JsonNode grid) {
        List<String> inputs = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (JsonNode tile : grid.path("subcomponents")) {
            inputs.add("[0:" + tile.path("stream_index").asInt() + "]");
            places.add(tile.path("tile_horizontal_offset").asInt() + "_"
                    + tile.path("tile_vertical_offset").asInt());
        }
        if (inputs.isEmpty() || inputs.size() > MOST_TILES) {
            throw new KhosoException(ToolsProblem.PICTURE_UNREADABLE);
        }
        String stacked = inputs.size() == 1
                ? inputs.getFirst()
                : String.join("", inputs) + "xstack=inputs=" + inputs.size() + ":layout=" + String.join("|", places)
                        + ",";
        return stacked + "crop=" + grid.path("width").asInt() + ":"
                + grid.path("height").asInt() + ":"
                + grid.path("horizontal_offset").asInt() + ":"
                + grid.path("vertical_offset").asInt() + ",";
    }
}
