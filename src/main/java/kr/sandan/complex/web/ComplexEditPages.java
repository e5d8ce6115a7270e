package kr.sandan.complex.web;

import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexLife;
import kr.sandan.complex.ComplexQueries;
import kr.sandan.complex.web.TieForms.AliasForm;
import kr.sandan.complex.web.TieForms.OfficeForm;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a complex is revised: its form, and beside it those of its other names and its office. */
@Component
class ComplexEditPages {

    private final ComplexDirectory directories;
    private final ComplexQueries queries;
    private final ComplexLife life;
    private final ComplexFormPages pages;

    ComplexEditPages(ComplexDirectory directories, ComplexQueries queries, ComplexLife life, ComplexFormPages pages) {
        this.directories = directories;
        this.queries = queries;
        this.life = life;
        this.pages = pages;
    }

    /** With the record as it is held today in its form. */
    ModelAndView asHeld(long id, PageFrame frame) {
        ComplexForm form = ComplexForm.of(held(id), pages.today().valid());
        return asTyped(id, form, heldVersion(id), frame).addObject("form", form);
    }

    /** With what somebody has typed over a version of the record. */
    ModelAndView asTyped(long id, ComplexForm form, @Nullable String version, PageFrame frame) {
        return pages.of("/complexes/" + id + "/edit", form, frame)
                .addObject("version", version)
                .addObject("aliases", life.otherNames(id, pages.today()))
                .addObject("aliasForm", AliasForm.EMPTY)
                .addObject("officeForm", OfficeForm.EMPTY)
                .addObject("id", id);
    }

    ComplexEntry held(long id) {
        return directories.at(pages.today()).find(id).orElseThrow(() -> new NotFound("complex", id));
    }

    String heldVersion(long id) {
        return String.valueOf(queries.version(id));
    }
}
