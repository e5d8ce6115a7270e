package kr.sandan.programme.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.programme.NewService;
import kr.sandan.programme.ServiceCatalogue.Basis;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed beside the facts of a programme: about the names of its services, and about their crosswalk. */
final class ServiceForms {

    private ServiceForms() {}

    /** The corrected name of a service. */
    record NameForm(
            @NotNull(message = "{programme.service.choose}") @Nullable
            Long serviceId,

            @NotBlank(message = "{programme.service.names}") @Size(max = 200) @Nullable
            String name,

            @NotBlank(message = "{programme.fact.text-en}") @Size(max = 200) @Nullable
            String nameEn,

            @NotNull(message = "{programme.source.required}") @Nullable
            Long sourceId,

            @NotBlank(message = "{programme.reason.required}") @Size(max = 500) @Nullable
            String reason) {

        static final NameForm EMPTY = new NameForm(null, null, null, null, null);

        NewService names() {
            return new NewService(String.valueOf(name), String.valueOf(nameEn));
        }

        Provenance provenance() {
            return new Provenance(Objects.requireNonNull(sourceId), null, reason);
        }
    }

    /**
     * A tie between services of two catalogues, or one to withdraw.
     *
     * @param withdraw the tie to withdraw; null where one is added
     */
    record TieForm(
            @Nullable Long from,
            @Nullable Long to,
            @Nullable Basis basis,
            @Nullable Long sourceId,
            @Nullable Long withdraw,

            @NotBlank(message = "{programme.reason.required}") @Size(max = 500) @Nullable
            String reason) {

        static final TieForm EMPTY = new TieForm(null, null, Basis.STATED, null, null, null);

        void check(BindingResult errors) {
            // a value that cannot be read leaves nothing to check, and stands among the errors already
            if (withdraw != null || errors.getTarget() == null) return;
            if (from == null) errors.rejectValue("from", "programme.service.choose");
            if (to == null) errors.rejectValue("to", "programme.service.choose");
            if (basis == null) errors.rejectValue("basis", "programme.crosswalk.basis.required");
            if (sourceId == null) errors.rejectValue("sourceId", "programme.source.required");
        }

        Provenance provenance() {
            return new Provenance(Objects.requireNonNull(sourceId), null, reason);
        }
    }
}
