package kr.sandan.activity.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.activity.ActivityFile.Part;
import kr.sandan.activity.ActivityFileService;
import kr.sandan.activity.ActivityFileService.Attached;
import kr.sandan.activity.ActivityFiles;
import kr.sandan.file.CheckedFile;
import kr.sandan.file.ReceivedFile;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files as a form sends them: each is kept or refused by itself, and one that is refused takes no other with it. */
@Component
class SentFiles {

    private final ActivityFileService service;
    private final ActivityFiles files;
    private final ActivityDesk desk;
    private final MessageSource messages;

    SentFiles(ActivityFileService service, ActivityFiles files, ActivityDesk desk, MessageSource messages) {
        this.service = service;
        this.files = files;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * What was sent.
     *
     * @param part what the files show
     */
    record Form(@Nullable String part, @Nullable List<MultipartFile> files) {}

    /**
     * What became of one file, in the words of the page; the session carries it to the page that follows.
     *
     * @param name as it is there, or as it was sent where it is not
     * @param kept whether it is there now
     * @param text what happened
     */
    record Outcome(String name, boolean kept, String text) implements Serializable {}

    /** @param form null where it could not be read */
    List<Outcome> attach(long activity, @Nullable Form form, Locale locale) {
        desk.requireMine(activity);
        Part part = ActivityFileController.part(form == null ? null : form.part());
        List<Outcome> outcomes = new ArrayList<>();
        for (MultipartFile file : chosen(form)) outcomes.add(attach(activity, part, file, locale));
        if (outcomes.isEmpty()) outcomes.add(new Outcome("", false, text("activity.file.none-chosen", locale)));
        return outcomes;
    }

    /** Says of a file that it shows something else. */
    Outcome show(long activity, long file, @Nullable String part, @Nullable String reason, Locale locale) {
        String name = files.find(activity, file).name();
        try {
            boolean changed = service.show(activity, file, ActivityFileController.part(part), reason);
            return new Outcome(
                    name, true, text(changed ? "activity.file.part.changed" : "activity.file.part.same", locale));
        } catch (RuleBroken refused) {
            return new Outcome(name, false, text(refused.messageKey(), locale, refused.arguments()));
        }
    }

    /** Browsers send an empty field where nobody chose a file. */
    private static List<MultipartFile> chosen(@Nullable Form form) {
        List<MultipartFile> files = form == null ? null : form.files();
        if (files == null) return List.of();
        return files.stream().filter(file -> !name(file).isEmpty()).toList();
    }

    private Outcome attach(long activity, Part part, MultipartFile file, Locale locale) {
        try (InputStream content = file.getInputStream();
                ReceivedFile received = ReceivedFile.receive(content);
                CheckedFile checked = CheckedFile.of(name(file), received)) {
            Attached attached = service.attach(activity, part, checked);
            String said = attached.already() ? "activity.file.already" : "activity.file.attached";
            return new Outcome(attached.name(), true, text(said, locale));
        } catch (RuleBroken refused) {
            return new Outcome(name(file), false, text(refused.messageKey(), locale, refused.arguments()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
