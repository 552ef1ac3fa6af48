package vn.khoso.browser;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import vn.khoso.KhosoTest;
import vn.khoso.People;

/** The journey with objects in files. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PublishingOnFilesJourney extends PublishingStory {

    PublishingOnFilesJourney(People people) {
        super(people);
    }
}
