package vn.khoso.processing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.khoso.People;
import vn.khoso.database.FreshDatabase;
import vn.khoso.storage.s3.FreshBucket;
import vn.khoso.tools.ffmpeg.FfmpegGeneratedMedia;

/**
 * A test of the whole application with its objects in a bucket of an S3 server. All tests with this annotation share one
 * application; those of renditions have it too, since what they read and write through the store is the most.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {FreshDatabase.class, FreshBucket.class})
@Import({People.class, ProcessedFiles.class, FfmpegGeneratedMedia.class})
public @interface KhosoOnS3Test {}
