package kr.sandan.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationVersions extends JpaRepository<OrganisationVersion, Long> {

    List<OrganisationVersion> findByOrganisationIdAndSupersededAtIsNull(long organisationId);
}
