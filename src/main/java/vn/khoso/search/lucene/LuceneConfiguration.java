package vn.khoso.search.lucene;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.search.SearchIndex;
import vn.khoso.shared.DataDirectory;

/** The index of this installation lies in {@code index} below the data directory. */
@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

    private static final String DIRECTORY = "index";

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(DataDirectory dataDirectory) {
        return new LuceneSearchIndex(dataDirectory.resolve(DIRECTORY));
    }
}
