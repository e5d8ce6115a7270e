package kr.sandan.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Persons extends JpaRepository<Person, Long> {

    List<Person> findByOrganisationId(long organisationId);
}
