package vn.khoso.browser;

import org.springframework.test.context.TestConstructor;
import vn.khoso.People;
import vn.khoso.processing.KhosoOnS3Test;

/** The journey with objects in a bucket. */
@KhosoOnS3Test
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PublishingOnS3Journey extends PublishingStory {

    PublishingOnS3Journey(People people) {
        super(people);
    }
}
