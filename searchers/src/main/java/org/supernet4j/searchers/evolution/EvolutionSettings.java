package org.supernet4j.searchers.evolution;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The settings of {@code evolution}.
 *
 * @param generations generations, the first one of random subnets included
 * @param population subnets of the first generation: the smallest and random ones
 * @param mutants mutants in each later generation
 * @param crossovers children of two parents in each later generation
 * @param mutationRate the chance of each choice of a mutant to change
 * @param bucketMacs width of the ranges of multiply-adds; the best subnet of each is a parent
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EvolutionSettings(
    @Setting(
            value = "generations, the first one of random subnets included",
            byDefault = "20",
            min = 1)
        int generations,
    @Setting(
            value = "subnets of the first generation: the smallest and random ones",
            byDefault = "512",
            min = 1)
        int population,
    @Setting(value = "mutants in each later generation", byDefault = "128", min = 0) int mutants,
    @Setting(value = "children of two parents in each later generation", byDefault = "128", min = 0)
        int crossovers,
    @Setting(
            value = "the chance of each choice of a mutant to change",
            byDefault = "0.2",
            min = 1e-06,
            max = 1)
        double mutationRate,
    @Setting(
            value =
                "width of the ranges of multiply-adds, of each of which the best subnet is a"
                    + " parent; a hundredth of what the search is to cover serves well",
            byDefault = "10000000",
            min = 1)
        long bucketMacs) {}
