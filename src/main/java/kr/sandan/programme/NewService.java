package kr.sandan.programme;

import kr.sandan.platform.RuleBroken;

/**
 * A service by its names.
 *
 * @param name Korean name
 * @param nameEn English name
 */
public record NewService(String name, String nameEn) {

    public NewService {
        name = name.strip();
        nameEn = nameEn.strip();
        if (name.isEmpty() || nameEn.isEmpty()) throw new RuleBroken("services", "programme.service.names");
    }
}
