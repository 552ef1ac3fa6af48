package vn.khoso.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseIT {

    @Test
    void everyDatabaseIsMigratedAndEmptyAndInAZoneOfItsOwn() {
        try (TestDatabase first = TestDatabase.fresh();
                TestDatabase second = TestDatabase.fresh()) {
            JdbcClient jdbc = JdbcClient.create(first.dataSource());

            assertThat(jdbc.sql("SHOW timezone").query(String.class).single()).isEqualTo(TestDatabase.ZONE);
            assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
                    .isEqualTo("khoso_app");
            assertThat(first.url()).isNotEqualTo(second.url());
        }
    }
}
