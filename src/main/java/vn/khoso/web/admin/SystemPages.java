package vn.khoso.web.admin;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.khoso.jobs.QueueLengths;
import vn.khoso.processing.Backlog;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.DataDirectory;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.ToolSource;

/** The state of the machine: programs, confinement, room on the disks, what waits in the queue. */
@Controller
final class SystemPages {

    private final List<ToolSource> tools;
    private final QueueLengths queues;
    private final Backlog backlog;
    private final ObjectStore store;
    private final DataDirectory data;

    SystemPages(List<ToolSource> tools, QueueLengths queues, Backlog backlog, ObjectStore store, DataDirectory data) {
        this.tools = List.copyOf(tools);
        this.queues = queues;
        this.backlog = backlog;
        this.store = store;
        this.data = data;
    }

    @GetMapping("/admin/system")
    String page(Model model) throws IOException {
        FileStore disk = Files.getFileStore(data.resolve("."));
        model.addAttribute("tools", tools.stream().map(ToolSource::look).toList());
        model.addAttribute("queues", queues.all());
        model.addAttribute("backlog", backlog.left());
        model.addAttribute("scratchRoom", new ByteSize(disk.getUsableSpace()));
        model.addAttribute("scratchSize", new ByteSize(disk.getTotalSpace()));
        model.addAttribute("storeRoom", store.room().orElse(null));
        return "admin/system";
    }
}
