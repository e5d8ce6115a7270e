package kr.sandan.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationTenancies extends JpaRepository<OrganisationTenancy, Long> {

    List<OrganisationTenancy> findByOrganisationIdAndSupersededAtIsNull(long organisationId);
}
