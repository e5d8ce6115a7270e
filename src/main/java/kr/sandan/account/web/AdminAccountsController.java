package kr.sandan.account.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kr.sandan.account.AccountFilter;
import kr.sandan.account.AccountQueries;
import kr.sandan.account.AccountRow;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHead;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of accounts and its exports. */
@Controller
class AdminAccountsController {

    private static final String[] COLUMNS = {"username", "name", "role", "place", "state", "signed_in", "expires"};

    private final AccountQueries accounts;
    private final Choices choices;
    private final Clock clock;

    AdminAccountsController(AccountQueries accounts, Choices choices, Clock clock) {
        this.accounts = accounts;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts")
    String list(AccountFilter filter, Paging paging, PageFrame frame, Model model) {
        model.addAttribute("accounts", accounts.page(filter, paging, frame.korean()));
        model.addAttribute("filter", filter);
        model.addAttribute("roles", choices.roles());
        model.addAttribute("states", choices.states());
        model.addAttribute("offices", choices.offices(frame.korean()));
        model.addAttribute("bodies", choices.bodies(frame.korean()));
        return "account/list";
    }

    @GetMapping("/admin/accounts.csv")
    ResponseEntity<StreamingResponseBody> csv(AccountFilter filter, Paging paging, PageFrame frame) {
        List<AccountRow> rows = accounts.all(filter, paging, frame.korean());
        return file("accounts.csv", "text/csv;charset=UTF-8", out -> {
            try (CsvWriter csv = new CsvWriter(out, COLUMNS)) {
                for (AccountRow row : rows)
                    csv.row(cells(row, row.role().name(), row.state().name()));
                csv.finish();
            }
        });
    }

    @GetMapping("/admin/accounts.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(AccountFilter filter, Paging paging, PageFrame frame) {
        List<AccountRow> rows = accounts.all(filter, paging, frame.korean());
        SheetHead head = new SheetHead(choices.text("account.list.title"), head(filter, frame.korean()));
        List<SheetColumn> columns = columns();
        List<Object[]> cells = rows.stream()
                .map(row -> cells(
                        row,
                        choices.text(row.role().messageKey()),
                        choices.text(row.state().messageKey())))
                .toList();
        return file("accounts.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out -> {
            try (SheetWriter sheet = new SheetWriter(out, head, columns)) {
                for (Object[] row : cells) sheet.row(row);
                sheet.finish();
            }
        });
    }

    private List<SheetHead.Line> head(AccountFilter filter, boolean korean) {
        String filters = String.join(
                ", ",
                List.of(
                        Objects.toString(filter.q(), ""),
                        filter.role() == null ? "" : choices.text(filter.role().messageKey()),
                        named(choices.offices(korean), filter.office()),
                        named(choices.bodies(korean), filter.body()),
                        filter.state() == null
                                ? ""
                                : choices.text(filter.state().messageKey())));
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return List.of(
                new SheetHead.Line(choices.text("account.list.filters"), filters.replaceAll("(, )+$|^(, )+", "")),
                new SheetHead.Line(choices.text("account.list.exported-at"), now.toString()));
    }

    private static String named(List<Option> options, @Nullable Long number) {
        return options.stream()
                .filter(option -> option.value().equals(String.valueOf(number)))
                .map(Option::text)
                .findFirst()
                .orElse("");
    }

    private List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(choices.text("account.username"), 20),
                SheetColumn.text(choices.text("account.display-name"), 20),
                SheetColumn.text(choices.text("account.role"), 18),
                SheetColumn.text(choices.text("account.place"), 28),
                SheetColumn.text(choices.text("account.state"), 12),
                SheetColumn.text(choices.text("account.signed-in"), 18),
                SheetColumn.date(choices.text("account.expires")));
    }

    private static Object[] cells(AccountRow row, String role, String state) {
        LocalDateTime signedIn = row.lastSignedInAt();
        return new Object[] {
            row.username(),
            row.displayName(),
            role,
            row.place(),
            state,
            signedIn == null ? null : signedIn.truncatedTo(ChronoUnit.SECONDS).toString(),
            row.expiresOn()
        };
    }

    /** Writes a file to the answer; what it holds was read before. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, String type, Writing writing) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(type))
                .body(writing::to);
    }
}
