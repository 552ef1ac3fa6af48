package vn.khoso.intake;

import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.unit.DataSize;
import vn.khoso.shared.DataDirectory;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.file.FileObjectStore;
import vn.khoso.storage.file.FileStoreSettings;

/** The intake's surroundings in Spring tests: objects as files, and tools that need no outside program. */
@TestConfiguration(proxyBeanMethods = false)
public class IntakeBeans {

    @Bean
    @Primary
    FakeTools fakeTools() {
        return new FakeTools();
    }

    @Bean
    @Primary
    ObjectStore fileStore(DataDirectory data) throws IOException {
        return new FileObjectStore(data.resolve("objects"), new FileStoreSettings(DataSize.ofMegabytes(64)));
    }
}
