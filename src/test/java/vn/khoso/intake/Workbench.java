package vn.khoso.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;
import vn.khoso.account.Accounts;
import vn.khoso.account.Grant;
import vn.khoso.account.NewAccount;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditTrail;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Replacements;
import vn.khoso.jobs.RecordingJobs;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.UploadId;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.TestBytes;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.VirusScanner;
import vn.khoso.tools.VirusSettings;

/**
 * The intake put together by hand over a store of the test's choice; everything below it is the application's own. Two
 * workbenches on the same database and store are an application before and after a restart.
 */
final class Workbench {

    static final IntakeProperties PROPERTIES = new IntakeProperties(
            DataSize.ofGigabytes(20),
            DataSize.ofMegabytes(100),
            Duration.ofDays(7),
            DataSize.ofMegabytes(64),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofHours(24));

    /** So that a killed process loses little. */
    static final IntakeProperties SMALL_PARTS = new IntakeProperties(
            DataSize.ofGigabytes(20),
            DataSize.ofMegabytes(100),
            Duration.ofDays(7),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofHours(24));

    private static final AtomicInteger AREAS = new AtomicInteger(81_000);
    private static final VirusSettings SCANNING =
            new VirusSettings(null, "localhost", 1, DataSize.ofMegabytes(1), Duration.ofSeconds(1), false);

    final Uploads uploads;
    final Intake intake;
    final CheckJob check;
    final Clearance clearance;
    final Writers writers;
    final UploadRows rows;
    final PartRows parts;
    final RecordingJobs jobs = new RecordingJobs();

    private final BeanFactory beans;
    private final MediaFiles files;

    Workbench(BeanFactory beans, ObjectStore store, Clock clock) {
        this(beans, store, clock, PROPERTIES);
    }

    Workbench(BeanFactory beans, ObjectStore store, Clock clock, IntakeProperties properties) {
        this.beans = beans;
        this.files = beans.getBean(MediaFiles.class);
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        TransactionOperations transactions = beans.getBean(TransactionOperations.class);
        FakeTools tools = new FakeTools();
        ScratchFiles scratch = new ScratchFiles(beans.getBean(DataDirectory.class));
        PartSizes sizes = new PartSizes(store, properties);
        rows = new UploadRows(jdbc);
        parts = new PartRows(jdbc);
        writers = new Writers(jdbc, clock);
        Replacements replacements = beans.getBean(Replacements.class);
        Admission admission = new Admission(
                beans.getBean(Products.class),
                replacements,
                beans.getBean(Organisations.class),
                beans.getBean(AccessPolicy.class),
                tools,
                store,
                rows,
                sizes,
                scratch,
                properties,
                clock);
        UploadLedger ledger = new UploadLedger(
                rows, admission, files, replacements, jobs, beans.getBean(AuditTrail.class), transactions, clock);
        Completion completion = new Completion(store, rows, parts, admission, ledger);
        Receiving receiving = new Receiving(store, rows, parts, scratch, sizes, properties, clock);
        clearance = new Clearance(rows, new StoppedRows(jdbc, clock), writers, completion, ledger, store, clock);
        uploads = new ResumableUploads(
                rows,
                new NewUploads(admission, rows, ledger, store, properties, clock),
                admission,
                writers,
                receiving,
                new CheckedPieces(scratch, receiving, clock),
                completion,
                clearance);
        intake = new WholeFiles(uploads, properties);
        ContentCheck content = new ContentCheck(
                new ContentTools(tools, tools, tools, tools, tools), beans.getBean(ToolsSettings.class), properties);
        VirusCheck virus = new VirusCheck(scanner, SCANNING);
        check = new CheckJob(files, new FileCheck(store, parts, scratch, tools, content, virus), jdbc, transactions);
    }

    /** A scanner that knows one virus and can be out of order. */
    final FakeScanner scanner = new FakeScanner();

    static final class FakeScanner implements VirusScanner {

        boolean outOfOrder;

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Finding scan(Path file) {
            if (outOfOrder) {
                throw new KhosoException(ToolsProblem.VIRUS_SCANNER_UNREACHABLE);
            }
            return FakeTools.head(file).contains("+VIRUS+") ? new Finding.Infected("Eicar") : new Finding.Clean();
        }
    }

    /** Enters an organisation of its own, named after a number nobody else uses. */
    OrganisationId organisation() {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        String area = Integer.toString(AREAS.getAndIncrement());
        OrganisationId id = new OrganisationId("phu-nu-" + area);
        jdbc.sql("INSERT INTO area (code, kind, name) VALUES ('51', 'PROVINCE', 'Quảng Ngãi') ON CONFLICT DO NOTHING")
                .update();
        jdbc.sql("INSERT INTO area (code, kind, name, parent_code) VALUES (:area, 'COMMUNE', 'Ba Tơ', '51')")
                .param("area", area)
                .update();
        jdbc.sql("""
                INSERT INTO organisation (id, kind, level, area_code, name, short_name, valid_from)
                VALUES (:id, 'WOMENS_UNION', 'COMMUNE', :area, 'Hội LHPN xã Ba Tơ', 'Hội LHPN', '2025-07-01')
                """).param("id", id.value()).param("area", area).update();
        return id;
    }

    /** Enters a contributor of the organisation. */
    Person contributor(OrganisationId organisation) {
        Accounts accounts = beans.getBean(Accounts.class);
        String name = "u" + UUID.randomUUID().toString().substring(0, 13);
        Set<Grant> grants = Set.of(new Grant(Role.CONTRIBUTOR, new Scope.OneOrganisation(organisation)));
        AccountId id = accounts.create(Actor.SYSTEM, new NewAccount(name, "Người tải", grants))
                .account();
        return accounts.find(id).orElseThrow();
    }

    /** Opens a draft. */
    ProductId draft(Person person) {
        return beans.getBean(EditorialDesk.class)
                .openDraft(person, person.organisations().getFirst(), ProductKind.CLIP)
                .id();
    }

    /** Brings an organisation's existence to an end. */
    void close(OrganisationId organisation) {
        beans.getBean(Organisations.class).close(Actor.SYSTEM, organisation, LocalDate.of(2026, 1, 1), null, 0);
    }

    static OfferedFile offer(String name, long length, String fingerprint) {
        return new OfferedFile(MediaRole.MAIN, name, "video/mp4", new ByteSize(length), fingerprint, "");
    }

    /** Returns so many bytes that the tools take for a video. */
    static byte[] video(int length, long seed) {
        return marked("VIDEO+", length, seed);
    }

    static byte[] marked(String head, int length, long seed) {
        byte[] bytes = TestBytes.random(length, seed);
        byte[] first = head.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(first, 0, bytes, 0, Math.min(first.length, length));
        return bytes;
    }

    Upload append(Person person, UploadId id, long offset, InputStream body) {
        return uploads.append(person, id, new Piece(new ByteSize(offset), body));
    }

    MediaFile file(MediaFileId id) {
        return files.get(id);
    }

    /** Says that as many bytes will come as are given. */
    static Piece announced(long offset, byte[] bytes, Optional<Checksum> checksum) {
        return new Piece(
                new ByteSize(offset), Optional.of(new ByteSize(bytes.length)), checksum, TestBytes.source(bytes));
    }
}
