package kr.sandan.account.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.sandan.account.AccountService;
import kr.sandan.account.LinesRefused;
import kr.sandan.account.NewAccount;
import kr.sandan.account.OpenedAccount;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Opening many accounts from a list: all of them, or none and every reason at once. */
@Controller
class AccountListController {

    private final AccountList list;
    private final AccountService service;
    private final Choices choices;

    AccountListController(AccountList list, AccountService service, Choices choices) {
        this.list = list;
        this.service = service;
        this.choices = choices;
    }

    /** Why a line is refused; line 0 is the list as a whole. */
    record LineError(long line, String text) {}

    @GetMapping("/admin/accounts/import")
    String newList() {
        return "account/import";
    }

    @PostMapping("/admin/accounts/import")
    String createList(
            @RequestParam(required = false) @Nullable String lines,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        boolean uploaded = file != null && !file.isEmpty();
        String text = uploaded ? text(Objects.requireNonNull(file)) : Objects.toString(lines, "");
        model.addAttribute("lines", text);
        List<LineError> errors = new ArrayList<>();
        List<AccountList.Line> read = read(text, errors);
        try {
            List<OpenedAccount> opened = service.openAll(accounts(read));
            if (errors.isEmpty()) {
                model.addAttribute("opened", opened);
                return "account/opened";
            }
        } catch (LinesRefused refused) {
            refused.lines()
                    .forEach((at, broken) -> errors.add(error(read.get(at).number(), broken)));
        }
        errors.sort(Comparator.comparingLong(LineError::line));
        model.addAttribute("errors", errors);
        return "account/import";
    }

    private List<AccountList.Line> read(String text, List<LineError> errors) {
        try {
            List<AccountList.Line> read = list.read(text);
            for (AccountList.Line line : read) {
                RuleBroken refused = line.refused();
                if (refused != null) errors.add(error(line.number(), refused));
            }
            return read;
        } catch (RuleBroken refused) {
            errors.add(error(0, refused));
            return List.of();
        }
    }

    private static List<@Nullable NewAccount> accounts(List<AccountList.Line> read) {
        List<@Nullable NewAccount> accounts = new ArrayList<>();
        for (AccountList.Line line : read) accounts.add(line.account());
        return accounts;
    }

    private LineError error(long line, RuleBroken refused) {
        return new LineError(line, choices.text(refused.messageKey(), refused.arguments()));
    }

    private static String text(MultipartFile file) throws IOException {
        String text = new String(file.getBytes(), StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
