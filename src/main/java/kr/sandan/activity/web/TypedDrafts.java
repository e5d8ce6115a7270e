package kr.sandan.activity.web;

import java.util.Map;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Keeps forms of activities as they are typed. */
@Component
class TypedDrafts {

    private final Drafts drafts;
    private final ActivityDesk desk;

    TypedDrafts(Drafts drafts, ActivityDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /**
     * Keeps a form.
     *
     * @param activity that it changes, none for a new one
     * @return where it goes on: as a new one where the activity is not the own headquarters'
     */
    String keep(ActivityForm form, @Nullable Long activity) {
        Map<String, String> typed = form.typed();
        Long mine = activity != null && desk.isMine(activity) ? activity : null;
        String address = mine == null ? "/activities/new" : "/activities/" + mine + "/edit";
        return drafts.keep(new TypedForm(
                DraftController.FORM, address, form.key(), typed.get("title"), typed.get("heldOn"), typed));
    }

    /**
     * The page for somebody who saves an activity that another headquarters looks after, be it since this minute: what was
     * typed is kept. It says no more of an activity that was never theirs than of a number that none has.
     */
    ModelAndView elsewhere(ActivityForm form) {
        return new ModelAndView("activity/elsewhere", HttpStatus.NOT_FOUND)
                .addObject("kept", keep(form, null))
                .addObject("form", form);
    }
}
