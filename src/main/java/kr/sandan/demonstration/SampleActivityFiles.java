package kr.sandan.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kr.sandan.activity.ActivityFile.Part;
import kr.sandan.activity.ActivityFileService;
import kr.sandan.file.CheckedFile;
import kr.sandan.file.ReceivedFile;
import org.springframework.stereotype.Component;

/** Invented minutes, a drawn photograph and a sheet of signatures of nobody, attached to sample activities. */
@Component
class SampleActivityFiles {

    private final ActivityFileService files;

    SampleActivityFiles(ActivityFileService files) {
        this.files = files;
    }

    void attach(long activity) {
        attach(activity, Part.MINUTES, "sample_minutes.pdf", "견본 회의록.pdf");
        attach(activity, Part.PHOTO, "sample_photo.jpg", "견본 사진.jpg");
        attach(activity, Part.SIGN_IN_SHEET, "sample_sheet.png", "견본 서명부.png");
    }

    private void attach(long activity, Part part, String resource, String name) {
        try (InputStream content = SampleActivityFiles.class.getResourceAsStream("/demonstration/" + resource)) {
            if (content == null) throw new IllegalStateException("no file " + resource);
            try (ReceivedFile received = ReceivedFile.receive(content);
                    CheckedFile checked = CheckedFile.of(name, received)) {
                files.attach(activity, part, checked);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
