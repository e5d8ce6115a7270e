package kr.sandan.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of record that the modules of this portal have approved. */
@Component
public class ApprovalKinds {

    private final ObjectProvider<ApprovalKind> modules;

    ApprovalKinds(ObjectProvider<ApprovalKind> modules) {
        this.modules = modules;
    }

    /** All of them, by name. */
    public List<ApprovalKind> all() {
        return modules.stream().sorted(Comparator.comparing(ApprovalKind::name)).toList();
    }

    /** The kind of that name; empty where no module knows it. */
    public Optional<ApprovalKind> find(String name) {
        return modules.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    ApprovalKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no module has " + name + " approved"));
    }
}
