package kr.sandan.task;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Tasks extends JpaRepository<Task, Long> {

    List<Task> findByOrganisationId(long organisationId);
}
