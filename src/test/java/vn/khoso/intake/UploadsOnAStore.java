package vn.khoso.intake;

import org.springframework.beans.factory.BeanFactory;
import vn.khoso.storage.ObjectStore;

/** The store on which uploads are tried, and what their contracts share. */
interface UploadsOnAStore {

    int MEBIBYTE = 1024 * 1024;

    /** Returns the application's beans. */
    BeanFactory beans();

    /** Returns the store under test; the same bytes for the length of one test. */
    ObjectStore store();

    /** Returns another instance over the same bytes, as after a restart. */
    ObjectStore restartedStore();

    /** Returns a contributor with a draft and the intake over the store under test. */
    default UploadScene scene() {
        return new UploadScene(beans(), store());
    }
}
