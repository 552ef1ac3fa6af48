package vn.khoso.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.jobs.Jobs;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.PublicUrl;

/**
 * Fills an empty library with accounts and samples, once. The first page is served before the samples are in: they come
 * as jobs, in the background.
 */
@Component
@ConditionalOnProperty("khoso.demo.enabled")
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemoAccounts accounts;
    private final Samples samples;
    private final SampleLoading loading;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Path passwordFile;
    private final PublicUrl publicUrl;

    Demonstration(
            DemoAccounts accounts,
            Samples samples,
            SampleLoading loading,
            Jobs jobs,
            TransactionTemplate transaction,
            DataDirectory dataDirectory,
            PublicUrl publicUrl) {
        this.accounts = accounts;
        this.samples = samples;
        this.loading = loading;
        this.jobs = jobs;
        this.transaction = transaction;
        this.passwordFile = dataDirectory.resolve("secrets").resolve("demo-accounts.txt");
        this.publicUrl = publicUrl;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                List<DemoLogin> made = accounts.create();
                samples.all()
                        .forEach(sample -> jobs.schedule(
                                SampleEntry.KIND, sample.file(), new SampleProgress(sample.file(), null)));
                write(made);
            });
        }
        loading.begin();
        announce();
    }

    private void write(List<DemoLogin> made) {
        String lines = made.stream().map(login -> login.line() + "\n").collect(Collectors.joining());
        try {
            Files.createDirectories(passwordFile.getParent());
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, lines, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + passwordFile, failure);
        }
    }

    private void announce() {
        try {
            String known = Files.exists(passwordFile) ? Files.readString(passwordFile, StandardCharsets.UTF_8) : "";
            LOG.info(
                    "Kho số đang chạy với DỮ LIỆU MẪU tại {}\n\n{}\n(mật khẩu cũng nằm trong {})",
                    publicUrl.publicUrl(),
                    known.indent(2),
                    passwordFile);
        } catch (IOException unreadable) {
            LOG.warn("cannot read {}", passwordFile, unreadable);
        }
    }
}
