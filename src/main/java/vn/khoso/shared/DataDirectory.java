package vn.khoso.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one place on disk that belongs to this installation: database, objects, index, scratch space and secrets.
 *
 * @param dataDir property {@code khoso.data-dir}, {@code ./data} unless told otherwise; made absolute
 */
@ConfigurationProperties("khoso")
public record DataDirectory(@DefaultValue("./data") Path dataDir) {

    /** Makes the directory absolute, so that a later change of the working directory means nothing. */
    public DataDirectory {
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /** Returns the path of a part of the data directory, such as {@code objects}; it need not exist yet. */
    public Path resolve(String name) {
        return dataDir.resolve(name);
    }
}
