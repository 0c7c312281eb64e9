#pragma once
#include <array>
#include <string_view>

/// What the search knows of English. Other languages are found by their words as they are.
namespace record {

/// Words that say little of what a text is about, with what an apostrophe leaves of them ("don", "t"); in order.
inline constexpr auto little_words = std::to_array<std::string_view>({
    "a", "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are", "aren",
    "as", "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "could",
    "couldn", "d", "did", "didn", "do", "does", "doesn", "doing", "don", "down", "during", "each", "even", "ever",
    "every", "few", "for", "from", "further", "get", "gets", "getting", "give", "go", "goes", "going", "gone",
    "got", "had", "hadn", "has", "hasn", "have", "haven", "having", "he", "her", "here", "hers", "herself", "him",
    "himself", "his", "how", "i", "if", "in", "into", "is", "isn", "it", "its", "itself", "just", "know", "let",
    "like", "ll", "m", "make", "me", "more", "most", "much", "my", "myself", "no", "nor", "not", "now", "of", "off",
    "on", "once", "one", "only", "or", "other", "our", "ours", "ourselves", "out", "over", "own", "re", "really",
    "s", "said", "same", "say", "says", "she", "should", "shouldn", "so", "some", "something", "such", "t", "than",
    "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "thing", "things",
    "think", "this", "those", "through", "to", "too", "under", "until", "up", "us", "ve", "very", "want", "was",
    "wasn", "way", "we", "were", "weren", "what", "when", "where", "whether", "which", "while", "who", "whom",
    "why", "will", "with", "won", "would", "wouldn", "yes", "yet", "you", "your", "yours", "yourself"});

/// How words end that Porter's stemmer shortens.
inline constexpr auto endings = std::to_array<std::string_view>({
    "ing", "ed", "er", "es", "ers", "est", "ly", "ies", "iness", "ness", "ful", "less", "ment", "ion", "ions",
    "ation", "ations", "ity", "able", "ible", "ive", "ous", "al", "ance", "ence", "ism", "ist"});

/// Words that often stand for one another when people speak of themselves, a family in a line.
inline constexpr std::string_view kindred = R"(
anxious anxiety worry worried nervous fear afraid scared panic
angry anger rage mad furious temper
sad sadness depressed depression unhappy hopeless
grief grieve grieving mourn mourning loss bereavement
guilt guilty ashamed shame
suicide suicidal
lonely loneliness alone isolated
husband wife spouse partner marriage married
boyfriend girlfriend partner relationship dating
mother mom mum parent
father dad parent
parents mother father mom dad
child children kid kids son daughter
baby infant newborn
cheat cheated cheating affair infidelity unfaithful betrayed
divorce divorced separation separated
breakup ex broke
drink drinking alcohol drunk alcoholic sober
drug drugs addiction addicted substance relapse
therapist therapy counselor counselling counseling counsellor psychologist
doctor physician psychiatrist
medicine medication meds pills tablets antidepressants
sleep insomnia asleep awake tired
trauma traumatic ptsd flashbacks nightmares
abuse abused abusive violence violent hit
school class student teacher grades
job work boss career employer coworker
money debt financial finances
sex intimacy intimate sexual
gay lesbian homosexual orientation bisexual
transgender gender
friend friends friendship
die died death dead passed
eat eating food binge anorexia bulimia
weight body fat
self esteem worthless confidence
trust lie lied lies honest honesty
argue argument fight fights quarrel conflict
yell scream shout
cry crying tears
forgive forgiveness apologize apology
boundaries boundary limits
church faith god religion religious pray
teen teenager teenage adolescent
pregnant pregnancy
jealous jealousy insecure
obsessive compulsive ocd intrusive
)";

}  // namespace record
