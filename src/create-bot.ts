import type { Bot } from "./bot.ts";
import { archivePad, previewArchive } from "./use-cases/archive-pad.ts";
import { deleteTodo } from "./use-cases/delete-todo.ts";
import { addToAgenda, previewAgendaItem, removeFromAgenda, suggestOwnItems } from "./use-cases/edit-agenda.ts";
import { dropEffect, finishEffect, retryEffect } from "./use-cases/decide-effect.ts";
import { claimName } from "./use-cases/claim-name.ts";
import { draftAnnouncement } from "./use-cases/draft-announcement.ts";
import { editTodo } from "./use-cases/edit-todo.ts";
import { exportPerson } from "./use-cases/export-person.ts";
import { fileTodos } from "./use-cases/file-todos.ts";
import { linkTodo } from "./use-cases/link-todo.ts";
import { mergeTodos } from "./use-cases/merge-todos.ts";
import { splitTodo } from "./use-cases/split-todo.ts";
import { undoTodo } from "./use-cases/undo-todo.ts";
import { listOutbox, suggestEffects } from "./use-cases/list-outbox.ts";
import { forgetPerson } from "./use-cases/forget-person.ts";
import { keepTodo } from "./use-cases/keep-todo.ts";
import { listTodos } from "./use-cases/list-todos.ts";
import { previewMinutes, publishMinutes } from "./use-cases/minutes.ts";
import { previewMeetingMail } from "./use-cases/preview-mail.ts";
import { postAnnouncement } from "./use-cases/post-announcement.ts";
import { proveAccount, unlinkAccount } from "./use-cases/prove-account.ts";
import { redrawCards } from "./use-cases/redraw-cards.ts";
import { setReminders } from "./use-cases/set-reminders.ts";
import { finishTodo, retryTodo, skipTodo } from "./use-cases/settle-todo.ts";
import { showAgenda } from "./use-cases/show-agenda.ts";
import { showTodo } from "./use-cases/show-todo.ts";
import { tellStatistics } from "./use-cases/tell-statistics.ts";
import { suggestMeetings, suggestTodos } from "./use-cases/suggest.ts";
import { tellSinceLast } from "./use-cases/tell-since-last.ts";
import { suggestTodoWords } from "./use-cases/suggest-todo-words.ts";
import { cancelMeeting, setMeeting, tellNextMeeting } from "./use-cases/tell-meetings.ts";
import type { World } from "./world.ts";

/** Gives the services that commands call, acting on this world. */
export function createBot(world: World): Bot {
  return {
    series: world.series,
    showAgenda: (...call) => showAgenda(world, ...call),
    addToAgenda: (...call) => addToAgenda(world, ...call),
    removeFromAgenda: (...call) => removeFromAgenda(world, ...call),
    previewAgendaItem: (...call) => previewAgendaItem(world, ...call),
    previewMeetingMail: (...call) => previewMeetingMail(world, ...call),
    tellNextMeeting: (...call) => tellNextMeeting(world, ...call),
    tellSinceLast: (...call) => tellSinceLast(world, ...call),
    setMeeting: (...call) => setMeeting(world, ...call),
    cancelMeeting: (...call) => cancelMeeting(world, ...call),
    listTodos: (...call) => listTodos(world, ...call),
    showTodo: (...call) => showTodo(world, ...call),
    fileTodos: (...call) => fileTodos(world, ...call),
    editTodo: (...call) => editTodo(world, ...call),
    skipTodo: (...call) => skipTodo(world, ...call),
    finishTodo: (...call) => finishTodo(world, ...call),
    deleteTodo: (...call) => deleteTodo(world, ...call),
    linkTodo: (...call) => linkTodo(world, ...call),
    mergeTodos: (...call) => mergeTodos(world, ...call),
    splitTodo: (...call) => splitTodo(world, ...call),
    undoTodo: (...call) => undoTodo(world, ...call),
    keepTodo: (...call) => keepTodo(world, ...call),
    retryTodo: (...call) => retryTodo(world, ...call),
    draftAnnouncement: (...call) => draftAnnouncement(world, ...call),
    postAnnouncement: (...call) => postAnnouncement(world, ...call),
    redrawCards: (...call) => redrawCards(world, ...call),
    previewMinutes: (...call) => previewMinutes(world, ...call),
    publishMinutes: (...call) => publishMinutes(world, ...call),
    tellStatistics: (...call) => tellStatistics(world, ...call),
    archivePad: (...call) => archivePad(world, ...call),
    previewArchive: (...call) => previewArchive(world, ...call),
    listOutbox: (...call) => listOutbox(world, ...call),
    retryEffect: (...call) => retryEffect(world, ...call),
    dropEffect: (...call) => dropEffect(world, ...call),
    finishEffect: (...call) => finishEffect(world, ...call),
    suggestEffects: (...call) => suggestEffects(world, ...call),
    proveAccount: (...call) => proveAccount(world, ...call),
    unlinkAccount: (...call) => unlinkAccount(world, ...call),
    claimName: (...call) => claimName(world, ...call),
    setReminders: (...call) => setReminders(world, ...call),
    exportPerson: (...call) => exportPerson(world, ...call),
    forgetPerson: (...call) => forgetPerson(world, ...call),
    suggestTodos: (...call) => suggestTodos(world, ...call),
    suggestMeetings: (...call) => suggestMeetings(world, ...call),
    suggestTodoWords: (...call) => suggestTodoWords(world, ...call),
    suggestOwnItems: (...call) => suggestOwnItems(world, ...call),
  };
}
