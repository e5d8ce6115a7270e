package kr.sandan.scenario;

import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Copies the designations of a day into a scenario.
 *
 * @param submissionKey the form's own key: the same form sent again makes nothing
 * @param programme the programme's code
 * @param copied the day, and until when known
 * @param words what it is called and who sees it
 */
public record OpenScenario(String submissionKey, String programme, AsOf copied, Words words) {

    /**
     * What a scenario is called and who sees it.
     *
     * @param title its title
     * @param note what it is for, or null
     * @param shared whether all officers see it and may try changes
     */
    public record Words(String title, @Nullable String note, boolean shared) {

        public Words {
            title = title.strip();
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }
}
