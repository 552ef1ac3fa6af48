package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khoso.intake.UploadScene.assertProblem;
import static vn.khoso.storage.TestBytes.source;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.unit.DataSize;
import vn.khoso.database.FreshDatabase;
import vn.khoso.shared.ByteSize;
import vn.khoso.storage.InMemoryObjectStore;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.file.FileObjectStore;
import vn.khoso.storage.file.FileStoreSettings;

/** Uploads on each store: the same promises wherever the bytes lie. */
@SpringBootTest(properties = {"khoso.jobs.enabled=false", "spring.main.lazy-initialization=true"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(IntakeBeans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntakeIT {

    private final BeanFactory beans;

    IntakeIT(BeanFactory beans) {
        this.beans = beans;
    }

    @Nested
    class OnFiles implements UploadsContract {

        @TempDir
        private Path directory;

        @Override
        public BeanFactory beans() {
            return beans;
        }

        @Override
        public ObjectStore store() {
            try {
                return new FileObjectStore(directory, new FileStoreSettings(DataSize.ofMegabytes(64)));
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        @Override
        public ObjectStore restartedStore() {
            return store();
        }
    }

    @Nested
    class WhereEveryByteMayBeAPart implements UploadsContract {

        private final ObjectStore store = new InMemoryObjectStore();

        @Override
        public BeanFactory beans() {
            return beans;
        }

        @Override
        public ObjectStore store() {
            return store;
        }

        @Override
        public ObjectStore restartedStore() {
            return store;
        }
    }

    @Nested
    class WherePartsHaveALeastSize implements UploadsContract {

        private final ObjectStore store = new InMemoryObjectStore(ByteSize.ofMebibytes(5));

        @Override
        public BeanFactory beans() {
            return beans;
        }

        @Override
        public ObjectStore store() {
            return store;
        }

        @Override
        public ObjectStore restartedStore() {
            return store;
        }

        @Test
        void aTailThatIsGoneIsSentAgain() throws Exception {
            UploadScene scene = scene();
            byte[] bytes = Workbench.video(9 * MEBIBYTE, 30);
            Upload upload = scene.begin("phim.mp4", bytes.length);
            int cut = 7 * MEBIBYTE;
            scene.bench.append(scene.person, upload.id(), 0, source(java.util.Arrays.copyOf(bytes, cut)));
            scene.bench.append(
                    scene.person, upload.id(), cut, source(java.util.Arrays.copyOfRange(bytes, cut, cut + 1000)));
            store.delete(vn.khoso.storage.ObjectKey.uploadTail(upload.id()));

            assertProblem(
                    () -> scene.bench.append(scene.person, upload.id(), cut + 1000, scene.rest(bytes, cut + 1000)),
                    IntakeProblem.OFFSET_DIFFERS);
            assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset())
                    .isEqualTo(new ByteSize(cut));
            scene.bench.append(scene.person, upload.id(), cut, scene.rest(bytes, cut));
            scene.bench.jobs.run(scene.bench.check);

            assertThat(scene.accepted(upload)).isEqualTo(vn.khoso.shared.Sha256.of(bytes));
        }
    }
}
