package kr.sandan.source;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Adoptions extends JpaRepository<Adoption, Long> {

    List<Adoption> findByMatter(String matter);
}
