/** A meeting of five minutes for the made-up library; written for Nanodesk. */
export const meeting = `
Anna: Good morning, everybody. It is Monday, the second of March. We have four things to talk about today: the new oven, the website, the summer staff, and the street festival.
Thomas: Good morning. Please keep it short, I have bread in the oven.
Anna: You always have bread in the oven, Thomas. That is why people like you. Let us begin with it. The old oven broke down three times in February. What did you find out?
Thomas: I asked two companies for a price. The first one asks for 14,000 euros for a new oven, and they can deliver it in six weeks. The second one asks for 11,500 euros, but it is a used oven and the warranty is only one year.
Maria: What does the warranty cover on the new one?
Thomas: Five years, including all the parts. It also uses thirty percent less electricity than the old one.
Maria: I do not agree with buying a new one. 14,000 euros is almost everything we saved last year. If the rent goes up in autumn, we will have nothing left.
Thomas: I understand that, but a used oven can break as well. Last month we lost about 900 euros because we could not bake for two days.
Anna: Could we pay for it in parts?
Thomas: Yes. The first company offers twelve monthly payments without interest.
Maria: That changes things. With monthly payments I can live with it.
Anna: Good. Then we decided to buy the new oven and to pay for it in twelve months. Thomas will sign the contract by Friday.
Anna: The next topic is the website. Maria, how far is it?
Maria: The new design is finished, and the photographs look wonderful. What is missing is the order form. Customers ask for it every day, because they want to order birthday cakes from home.
Thomas: How many people visit our website?
Maria: About 2,000 people a month, and most of them use a telephone. So the form has to work on a small screen.
Anna: When can we publish it?
Maria: I need the list of cakes with all the prices. If Thomas sends me the list by Wednesday, I can publish the website on the sixteenth of March.
Thomas: I will send the list on Wednesday morning.
Anna: Should people pay online?
Maria: Not yet. I suggest that we start with payment in the shop, and look at it again in June.
Anna: All right. We start without online payment. Now the summer. Last year we had too few people in July and August, and the line went around the corner.
Maria: My sister said the line was our best advertisement.
Thomas: Your sister did not have to stand behind the counter.
Anna: I would like to hire two students from June to September. I checked the budget, and we can afford forty hours a week in total.
Maria: Where do we look for them?
Anna: I will call the university this week and put a note in the window. Maria, can you talk to the people who worked here last year?
Maria: Yes, I will write to them tomorrow. One of them, Daniel, already asked me whether he can come back.
Thomas: I need three days for the training, and not on a weekend. Let us say the last week of May.
Anna: Agreed. The last point is the street festival on the twentieth of June. The city offers us a stand for 250 euros.
Thomas: Last year it rained, and we sold only eighty sandwiches. I am not sure that it is worth the work.
Maria: The year before that we sold four hundred. And we met the owner of the hotel there, who still buys bread from us every morning.
Thomas: That is true. But who will stand there all day? I cannot bake and sell at the same time.
Anna: The students could do it, together with me.
Thomas: Then I have nothing against it. But I do not want to make sandwiches again. Let us sell only cake and coffee.
Maria: I like that. It is less work, and there is nothing to throw away.
Anna: So we will take the stand, with cake and coffee only. I will answer the city before the tenth of March.
Thomas: The flour will be eight percent more expensive from April. I think we should raise the price of the big bread by twenty cents.
Maria: I would rather wait until the website is ready, so that we change the prices only once.
Anna: Let us not decide that today. We will talk about the prices at the next meeting. Thank you, everybody. Have a good week.
`;
