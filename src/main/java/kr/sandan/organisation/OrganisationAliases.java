package kr.sandan.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationAliases extends JpaRepository<OrganisationAlias, Long> {

    List<OrganisationAlias> findByOrganisationIdAndSupersededAtIsNull(long organisationId);
}
