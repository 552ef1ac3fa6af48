package vn.khoso.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import vn.khoso.database.DatabaseProblem;
import vn.khoso.shared.KhosoException;

/**
 * The three roles of the embedded server. Their passwords are drawn once and kept in a file that only this account can
 * read.
 *
 * @param superuser sets up roles and databases, used for moments only
 * @param owner owns the schema and migrates it
 * @param application reads and writes rows, owns nothing
 */
record Logins(Login superuser, Login owner, Login application) {

    static final String SUPERUSER = "khoso_superuser";
    static final String OWNER = "khoso_owner";
    static final String APPLICATION = "khoso_app";

    private static final int PASSWORD_BYTES = 24;

    /**
     * Reads the passwords.
     *
     * @throws KhosoException {@link DatabaseProblem#PASSWORDS_MISSING} when the file is not there
     */
    static Logins read(Path file) {
        if (!Files.exists(file)) {
            throw new KhosoException(DatabaseProblem.PASSWORDS_MISSING, file);
        }
        Properties passwords = new Properties();
        try {
            Files.setPosixFilePermissions(file, Permissions.OWNER_ONLY);
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new Logins(login(SUPERUSER, passwords), login(OWNER, passwords), login(APPLICATION, passwords));
    }

    private static Login login(String role, Properties passwords) {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new KhosoException(DatabaseProblem.PASSWORDS_MISSING, role);
        }
        return new Login(role, password);
    }

    /** Draws new passwords and has them on the disk before returning. An older file is replaced. */
    static Logins create(Path file) {
        SecureRandom random = new SecureRandom();
        StringBuilder lines = new StringBuilder("# Passwords of the embedded PostgreSQL. Back this file up.\n");
        for (String role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            lines.append(role)
                    .append('=')
                    .append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                    .append('\n');
        }
        try {
            write(file, lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return read(file);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent(), Permissions.OWNER_ONLY_DIRECTORY);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, options, Permissions.OWNER_ONLY_FILE)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
