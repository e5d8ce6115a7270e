package kr.sandan.term.web;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What administrators type on the screens of the codes. */
final class TermForms {

    private TermForms() {}

    static MultiValueMap<String, String> typed(String kind, String day) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("kind", kind);
        typed.add("effectiveOn", day);
        typed.add("reason", "시험");
        typed.add("source", "시험 고시");
        typed.add("submissionKey", UUID.randomUUID().toString());
        return typed;
    }

    static MultiValueMap<String, String> renaming(String day, String name, String nameEn) {
        MultiValueMap<String, String> typed = typed("RENAMED", day);
        typed.add("name", name);
        typed.add("nameEn", nameEn);
        return typed;
    }

    static MultiValueMap<String, String> complex(String day) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("name", "먼 훗날 " + UUID.randomUUID());
        form.add("type", "AGRO_INDUSTRIAL");
        form.add("places", "48121");
        form.add("day", day);
        form.add("sourceTitle", "고시 " + UUID.randomUUID());
        form.add("sourcePublisher", "시험 기관");
        form.add("reason", "시험");
        form.add("submissionKey", UUID.randomUUID().toString());
        return form;
    }

    static MultiValueMap<String, String> hidden(Document preview) {
        MultiValueMap<String, String> seen = new LinkedMultiValueMap<>();
        preview.select("main form input[type=hidden][name]")
                .forEach(field -> seen.add(field.attr("name"), field.val()));
        seen.remove("_csrf");
        return seen;
    }
}
